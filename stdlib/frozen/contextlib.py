"""Context managers, and what makes and combines them."""

from _contextlib import _Manager
from _generic_alias import GenericAlias
import sys
from abc import ABC, abstractmethod
from functools import wraps

__all__ = ["AbstractContextManager", "ContextDecorator", "ExitStack", "chdir", "closing", "contextmanager",
           "nullcontext", "redirect_stderr", "redirect_stdout", "suppress"]


class AbstractContextManager(ABC):
    """What can stand after `with`."""

    __class_getitem__ = classmethod(GenericAlias)

    __slots__ = ()

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        """Called at the end; if the answer is true, the exception is done with."""
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is not AbstractContextManager:
            return NotImplemented
        for name in ("__enter__", "__exit__"):
            for base in C.__mro__:
                if name in base.__dict__:
                    if base.__dict__[name] is None:
                        return NotImplemented
                    break
            else:
                return NotImplemented
        return True


class ContextDecorator:
    """A base class of context managers that can also be decorators: the function then runs within them."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)

        return inner


class _GeneratorContextManager(_Manager, AbstractContextManager, ContextDecorator):
    # What a function decorated with contextmanager gives. The base class calls it, and has __enter__ and __exit__, which
    # ask here when not all goes as it should.
    def _recreate_cm(self):
        # A generator runs once, so each call of a decorated function needs another.
        return self.__class__(self.func, self.args, self.kwds)

    def _did_not_yield(self):
        try:
            next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def _did_not_stop(self):
        try:
            raise RuntimeError("generator didn't stop")
        finally:
            self.gen.close()

    def _throw(self, typ, value, traceback):
        gen = self.gen
        if value is None:
            value = typ()
        try:
            gen.throw(value)
        except StopIteration as error:
            # The generator has dealt with it and ended - unless it is the very exception that was thrown.
            return error is not value
        except RuntimeError as error:
            if error is value:
                error.__traceback__ = traceback
                return False
            # A StopIteration that left the generator comes as the cause of a RuntimeError.
            if isinstance(value, StopIteration) and error.__cause__ is value:
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            # Passed on: the statement raises it again, with the traceback that it had.
            error.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            gen.close()


def contextmanager(func):
    """A decorator that makes context managers of a generator function: what is before its yield is done first, what is
    behind it last."""

    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)

    return helper


class closing(AbstractContextManager):
    """Closes a thing at the end."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        # Entered again before it ends: the targets of before, the latest last.
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    """Makes sys.stdout another stream for a while."""

    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    """Makes sys.stderr another stream for a while."""

    _stream = "stderr"


class suppress(AbstractContextManager):
    """Passes over exceptions of some classes."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return None
        if issubclass(exctype, self._exceptions):
            return True
        if issubclass(exctype, BaseExceptionGroup):
            rest = excinst.split(self._exceptions)[1]
            if rest is None:
                return True
            raise rest
        return False


class nullcontext(AbstractContextManager):
    """Does nothing."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass


class chdir(AbstractContextManager):
    """Makes another folder the current one for a while."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        from os import chdir as change, getcwd

        self._old_cwd.append(getcwd())
        change(self.path)

    def __exit__(self, *excinfo):
        from os import chdir as change

        change(self._old_cwd.pop())


class ExitStack(AbstractContextManager):
    """Context managers and calls that are ended together, the latest first."""

    def __init__(self):
        self._exits = []

    def pop_all(self):
        """Hand all that is to be ended to a new stack."""
        new = type(self)()
        new._exits = self._exits
        self._exits = []
        return new

    def push(self, exit):
        """Add an object with __exit__, without entering it, or a function to be called like an __exit__."""
        method = getattr(type(exit), "__exit__", None)
        if method is None:
            self._exits.append(exit)
        else:
            self._exits.append(_bind(method, exit))
        return exit

    def enter_context(self, cm):
        """Enter a context manager now, and end it with the others; what its __enter__ gives is returned."""
        cls = type(cm)
        try:
            enter = cls.__enter__
            exit = cls.__exit__
        except AttributeError:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does "
                            f"not support the context manager protocol") from None
        result = enter(cm)
        self._exits.append(_bind(exit, cm))
        return result

    def callback(self, callback, /, *args, **kwds):
        """Add a call; it is told nothing of exceptions."""

        def call(exc_type, exc, tb):
            callback(*args, **kwds)

        call.__wrapped__ = callback
        self._exits.append(call)
        return callback

    def __exit__(self, *exc_details):
        exc = exc_details[1]
        # What is being handled where the stack stands: contexts end there.
        outside = sys.exception() if hasattr(sys, "exception") else sys.exc_info()[1]
        is_raised = exc is not None
        is_new = is_dealt_with = False
        while self._exits:
            exit = self._exits.pop()
            try:
                details = (None, None, None) if exc is None else (type(exc), exc, exc.__traceback__)
                if exit(*details):
                    is_dealt_with = True
                    is_new = False
                    exc = None
            except BaseException as error:
                _set_context(error, exc, outside)
                is_new = True
                exc = error
        if is_new:
            # Raised as it is: `raise` would give it another context.
            context = exc.__context__
            try:
                raise exc
            except BaseException:
                exc.__context__ = context
                raise
        return is_raised and is_dealt_with

    def close(self):
        """End all now."""
        self.__exit__(None, None, None)


def _bind(function, instance):
    def call(exc_type, exc, tb):
        return function(instance, exc_type, exc, tb)

    call.__self__ = instance
    return call


def _set_context(error, old, outside):
    # The exception that an exit raises came while `old` was handled, as if the with statements were nested.
    while True:
        context = error.__context__
        if context is None or context is old:
            return
        if context is outside:
            break
        error = context
    error.__context__ = old

"""Functions that take or make functions."""

from _functools import _Cached, _Partial, cmp_to_key, reduce
from _generic_alias import GenericAlias
from _types import show_as as _show_as

__all__ = ["WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "cache", "cached_property", "cmp_to_key", "lru_cache", "partial",
           "partialmethod", "reduce", "singledispatch", "singledispatchmethod", "total_ordering", "update_wrapper",
           "wraps"]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)

_absent = object()


def __getattr__(name):
    # What few programs use is loaded when it is asked for.
    if name in ("singledispatch", "singledispatchmethod", "_find_impl"):
        import _functools_dispatch

        value = globals()[name] = getattr(_functools_dispatch, name)
        return value
    if name == "_CacheInfo":
        from collections import namedtuple

        value = globals()[name] = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"],
                                             module="functools")
        return value
    raise AttributeError(f"module 'functools' has no attribute '{name}'")


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make one function look like another that it stands for."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    # Last, for the update may have brought another.
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that makes a function look like the one that it stands for."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


_in_repr = set()


class partial(_Partial):
    """A function with some of its arguments given."""

    def __repr__(self):
        key = id(self)
        if key in _in_repr:
            return "..."
        _in_repr.add(key)
        try:
            cls = type(self)
            parts = [repr(self.func)]
            parts.extend([repr(value) for value in self.args])
            parts.extend([f"{name}={value!r}" for name, value in self.keywords.items()])
            return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"
        finally:
            _in_repr.discard(key)

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords, self.__dict__ or None)

    def __setstate__(self, state):
        if not (isinstance(state, tuple) and len(state) == 4):
            raise TypeError("invalid partial state")
        func, args, keywords, names = state
        if not callable(func) or not isinstance(args, tuple) or not (keywords is None or isinstance(keywords, dict)):
            raise TypeError("invalid partial state")
        self._set(func, tuple(args), {} if keywords is None else dict(keywords))
        self.__dict__.clear()
        self.__dict__.update(names or {})

    __class_getitem__ = classmethod(GenericAlias)


_show_as(partial, "functools.partial")


class partialmethod:
    """A method with some of its arguments given."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func)]
        parts.extend([repr(value) for value in self.args])
        parts.extend([f"{name}={value!r}" for name, value in self.keywords.items()])
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None:
            bound = get(obj, cls)
            if bound is not self.func:
                # A classmethod, staticmethod or the like has taken the place of the first argument.
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(GenericAlias)


def _derive(root, is_or_equal):
    # The comparisons other than `root` (which includes equality or not), from it: the one that differs from it in
    # equality, the opposite of that, and its own opposite.
    def negate(self, other):
        answer = getattr(type(self), root)(self, other)
        return answer if answer is NotImplemented else not answer

    if is_or_equal:
        def without_equal(self, other):
            answer = getattr(type(self), root)(self, other)
            return answer if answer is NotImplemented else answer and self != other

        def opposite(self, other):
            answer = getattr(type(self), root)(self, other)
            return answer if answer is NotImplemented else not answer or self == other

        return without_equal, opposite, negate

    def with_equal(self, other):
        answer = getattr(type(self), root)(self, other)
        return answer if answer is NotImplemented else answer or self == other

    def opposite(self, other):
        answer = getattr(type(self), root)(self, other)
        return answer if answer is NotImplemented else not answer and self != other

    return with_equal, opposite, negate


# For each comparison, whether it includes equality, and which ones follow from it, in the order of _derive.
_comparisons = {
    "__lt__": (False, ("__le__", "__gt__", "__ge__")),
    "__le__": (True, ("__lt__", "__ge__", "__gt__")),
    "__gt__": (False, ("__ge__", "__lt__", "__le__")),
    "__ge__": (True, ("__gt__", "__le__", "__lt__")),
}


def total_ordering(cls):
    """A decorator of classes that have == and one of the comparisons: the others follow."""
    roots = {name for name in _comparisons if getattr(cls, name, None) is not getattr(object, name)}
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(roots)
    is_or_equal, names = _comparisons[root]
    for name, function in zip(names, _derive(root, is_or_equal)):
        if name not in roots:
            function.__name__ = name
            function.__qualname__ = name
            function.__doc__ = getattr(int, name).__doc__
            setattr(cls, name, function)
    return cls


class cached_property:
    """A property that is made once for each instance, and then an attribute of it."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            names = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f"instance to cache {name!r} property.") from None
        value = names.get(name, _absent)
        if value is _absent:
            value = self.func(instance)
            try:
                names[name] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                                f"does not support item assignment for caching {name!r} property.") from None
        return value

    __class_getitem__ = classmethod(GenericAlias)


_keywords_mark = (object(),)


def _make_key(args, kwds, typed):
    # What a call is remembered by.
    key = args
    if kwds:
        key += _keywords_mark
        for pair in kwds.items():
            key += pair
    if typed:
        key += tuple([type(value) for value in args])
        if kwds:
            key += tuple([type(value) for value in kwds.values()])
    elif len(key) == 1 and type(key[0]) in (int, str):
        # These are their own keys: no other call's key equals them.
        return key[0]
    return key


def lru_cache(maxsize=128, typed=False):
    """A decorator that remembers the latest results of a function, by its arguments."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        # Used as a decorator without being called.
        return _lru_cache(128, typed, maxsize)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorating_function(user_function):
        return _lru_cache(maxsize, typed, user_function)

    return decorating_function


def cache(user_function, /):
    """A decorator that remembers all results of a function, by its arguments."""
    return _lru_cache(None, False, user_function)


def _lru_cache(maxsize, typed, user_function):
    if not callable(user_function):
        raise TypeError("the first argument must be callable")
    wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _keywords_mark[0])
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, user_function)


class _lru_cache_wrapper(_Cached):
    def cache_info(self):
        """How often a result was remembered and how often not, and how many are."""
        make = globals().get("_CacheInfo") or __getattr__("_CacheInfo")
        return make(*self._info())

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__qualname__


_show_as(_lru_cache_wrapper, "functools._lru_cache_wrapper")

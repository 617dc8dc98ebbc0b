"""Abstract base classes: classes that say what others must have, and that others may be registered with."""

__all__ = ["ABC", "ABCMeta", "abstractclassmethod", "abstractmethod", "abstractproperty", "abstractstaticmethod",
           "get_cache_token", "update_abstractmethods"]

try:
    from _weakref import ref as _ref
except ImportError:
    _ref = None


def abstractmethod(funcobj):
    """Mark a method that a subclass must define before it can have instances."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """An abstract classmethod; @classmethod over @abstractmethod says the same."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """An abstract staticmethod; @staticmethod over @abstractmethod says the same."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """An abstract property; @property over @abstractmethod says the same."""

    __isabstractmethod__ = True


class _Classes:
    # A set of classes that keeps none of them alive, as far as there are weak references.
    __slots__ = ("_kept",)

    def __init__(self):
        self._kept = {}

    def add(self, cls):
        if _ref is None:
            self._kept[id(cls)] = cls
            return
        kept = self._kept
        key = id(cls)

        def forget(dead):
            if kept.get(key) is dead:
                del kept[key]

        kept[key] = _ref(cls, forget)

    def holds(self, cls):
        found = self._kept.get(id(cls))
        return found is cls if _ref is None else found is not None and found() is cls

    def classes(self):
        if _ref is None:
            return list(self._kept.values())
        return [cls for cls in (kept() for kept in list(self._kept.values())) if cls is not None]

    def clear(self):
        self._kept.clear()


class _State:
    # What an abstract base class remembers: who is registered, and which classes have been asked about. The answers
    # "no" hold until some class is registered anywhere.
    __slots__ = ("registered", "subclasses", "others", "others_token")

    def __init__(self):
        self.registered = _Classes()
        self.subclasses = _Classes()
        self.others = _Classes()
        self.others_token = _token


_token = 0


def get_cache_token():
    """A number that changes whenever a class is registered with an abstract base class."""
    return _token


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        abstract = {name for name, value in namespace.items() if getattr(value, "__isabstractmethod__", False)}
        for base in bases:
            for name in getattr(base, "__abstractmethods__", ()):
                if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                    abstract.add(name)
        cls.__abstractmethods__ = frozenset(abstract)
        cls._abc_impl = _State()
        return cls

    def register(cls, subclass):
        """Make a class a virtual subclass of this one; it is returned, so that this can be a decorator."""
        global _token
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_impl.registered.add(subclass)
        _token += 1
        # Patterns ask the class itself whether it is a sequence or a mapping.
        flags = getattr(cls, "__abc_tpflags__", 0)
        if flags and not getattr(subclass, "__abc_tpflags__", 0):
            try:
                subclass.__abc_tpflags__ = flags
            except TypeError:
                pass
        return subclass

    def __instancecheck__(cls, instance):
        """isinstance(instance, cls)"""
        subclass = instance.__class__
        state = cls._abc_impl
        # state.subclasses.holds(subclass), without the call that would take as long as everything else here; then the
        # same for `others`.
        found = state.subclasses._kept.get(id(subclass))
        if found is not None and (found is subclass or found() is subclass):
            return True
        kind = type(instance)
        if kind is subclass:
            found = state.others._kept.get(id(subclass)) if state.others_token == _token else None
            if found is not None and (found is subclass or found() is subclass):
                return False
            return cls.__subclasscheck__(subclass)
        return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(kind)

    def __subclasscheck__(cls, subclass):
        """issubclass(subclass, cls)"""
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        state = cls._abc_impl
        if state.subclasses.holds(subclass):
            return True
        if state.others_token < _token:
            state.others.clear()
            state.others_token = _token
        elif state.others.holds(subclass):
            return False
        answer = cls.__subclasshook__(subclass)
        if answer is NotImplemented:
            answer = cls in getattr(subclass, "__mro__", ()) or _is_of_any(subclass, state.registered.classes()) \
                or _is_of_any(subclass, cls.__subclasses__())
        elif not isinstance(answer, bool):
            raise AssertionError("__subclasshook__ must return either False, True, or NotImplemented")
        (state.subclasses if answer else state.others).add(subclass)
        return answer

    def _dump_registry(cls, file=None):
        state = cls._abc_impl
        print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)
        print(f"Inv. counter: {get_cache_token()}", file=file)
        print(f"_abc_registry: {state.registered.classes()!r}", file=file)
        print(f"_abc_cache: {state.subclasses.classes()!r}", file=file)
        print(f"_abc_negative_cache: {state.others.classes()!r}", file=file)
        print(f"_abc_negative_cache_version: {state.others_token!r}", file=file)

    def _abc_registry_clear(cls):
        cls._abc_impl.registered.clear()

    def _abc_caches_clear(cls):
        cls._abc_impl.subclasses.clear()
        cls._abc_impl.others.clear()


def _is_of_any(subclass, classes):
    for cls in classes:
        if issubclass(subclass, cls):
            return True
    return False


def update_abstractmethods(cls):
    """Find out again which methods of a class are abstract, after it has been changed; the class is returned."""
    if not hasattr(cls, "__abstractmethods__"):
        return cls
    abstract = set()
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                abstract.add(name)
    for name, value in cls.__dict__.items():
        if getattr(value, "__isabstractmethod__", False):
            abstract.add(name)
    cls.__abstractmethods__ = frozenset(abstract)
    return cls


class ABC(metaclass=ABCMeta):
    """A base class whose subclasses are abstract base classes."""

    __slots__ = ()

"""References that do not keep objects alive, and containers of them."""

from _weakref import CallableProxyType, ProxyType, ReferenceType, getweakrefcount, getweakrefs, proxy, ref
from _weakrefset import WeakSet

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
    "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize",
]

ProxyTypes = (ProxyType, CallableProxyType)
_none = object()


class WeakMethod(ref):
    """A weak reference to a method of an object, which is made anew at each call."""

    __slots__ = ("_function", "_kind", "_alive", "__weakref__")

    def __new__(cls, meth, callback=None):
        try:
            owner = meth.__self__
            function = meth.__func__
        except AttributeError:
            raise TypeError("argument should be a bound method, not %s" % type(meth)) from None

        def gone(_):
            method = itself()
            if method is not None and method._alive:
                method._alive = False
                if callback is not None:
                    callback(method)

        self = ref.__new__(cls, owner, gone)
        self._function = ref(function, gone)
        self._kind = type(meth)
        self._alive = True
        itself = ref(self)
        return self

    def __init__(self, meth, callback=None):
        pass

    def __call__(self):
        owner = ref.__call__(self)
        function = self._function()
        if owner is None or function is None:
            return None
        return self._kind(function, owner)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._function == other._function

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """A weak reference to a value, which knows its key."""

    __slots__ = ("key",)

    def __new__(cls, value, callback, key):
        self = ref.__new__(cls, value, callback)
        self.key = key
        return self

    def __init__(self, value, callback, key):
        pass


class _WeakDict:
    """What the two kinds of dicts have in common. Subclasses say how data is made of pairs, and pairs of data."""

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        return self.keys()

    def __repr__(self):
        return "<%s at %#x>" % (type(self).__name__, id(self))

    def keys(self):
        """The keys, one after the other."""
        for key, _ in self.items():
            yield key

    def values(self):
        """The values, one after the other."""
        for _, value in self.items():
            yield value

    def copy(self):
        """A dict of the same pairs."""
        made = type(self)()
        for key, value in self.items():
            made[key] = value
        return made

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = type(self)()
        for key, value in self.items():
            if isinstance(self, WeakValueDictionary):
                made[deepcopy(key, memo)] = value
            else:
                made[key] = deepcopy(value, memo)
        return made

    def clear(self):
        """Take all pairs out."""
        self.data.clear()

    def pop(self, key, *default):
        """Take a pair out and return its value."""
        try:
            value = self[key]
        except KeyError:
            if default:
                return default[0]
            raise
        del self[key]
        return value

    def setdefault(self, key, default=None):
        """The value of a key, which is put in if it is not."""
        try:
            return self[key]
        except KeyError:
            self[key] = default
            return default

    def update(self, other=None, /, **kwargs):
        """Put all pairs of another in."""
        if other is not None:
            if not hasattr(other, "items"):
                other = dict(other)
            for key, value in other.items():
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        made = type(self)()
        made.update(other)
        made.update(self)
        return made

    def __eq__(self, other):
        if not hasattr(other, "items"):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None


class WeakValueDictionary(_WeakDict):
    """A dict that does not keep its values alive."""

    def __init__(self, other=(), /, **kw):
        self.data = data = {}

        def forget(reference, data=data):
            if data.get(reference.key) is reference:
                del data[reference.key]

        self._forget = forget
        self.update(other, **kw)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._forget, key)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def get(self, key, default=None):
        """The value of a key, or the default."""
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def items(self):
        """Pairs of a key and a value, one after the other."""
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def popitem(self):
        """Take any pair out."""
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def itervaluerefs(self):
        """The references to the values, one after the other."""
        yield from list(self.data.values())

    def valuerefs(self):
        """The references to the values."""
        return list(self.data.values())


class WeakKeyDictionary(_WeakDict):
    """A dict that does not keep its keys alive."""

    def __init__(self, dict=None):
        self.data = data = {}

        def forget(reference, data=data):
            data.pop(reference, None)

        self._forget = forget
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._forget)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def get(self, key, default=None):
        """The value of a key, or the default."""
        return self.data.get(ref(key), default)

    def items(self):
        """Pairs of a key and a value, one after the other."""
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def popitem(self):
        """Take any pair out."""
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def keyrefs(self):
        """The references to the keys."""
        return list(self.data)


class finalize:
    """Something to be called when an object goes, or at the end of the program if it is still there."""

    __slots__ = ()
    _registry = {}
    _made = 0
    _at_exit_set = False

    class _Info:
        __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")

    _at_end = False

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._at_exit_set:
            finalize._at_exit_set = True
            try:
                from atexit import register
            except ImportError:
                pass
            else:
                register(finalize._run_all)
        info = finalize._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = args
        info.kwargs = kwargs or None
        info.atexit = True
        info.index = finalize._made
        finalize._made += 1
        finalize._registry[self] = info

    def __call__(self, _=None):
        """Call it, if it was not yet, and return its result."""
        info = finalize._registry.pop(self, None)
        if info is not None and not finalize._at_end:
            return info.func(*info.args, **(info.kwargs or {}))
        return None

    def detach(self):
        """Never call it; returns what was given, if it was not called yet."""
        info = finalize._registry.get(self)
        obj = None if info is None else info.weakref()
        if obj is None or finalize._registry.pop(self, None) is None:
            return None
        return obj, info.func, info.args, info.kwargs or {}

    def peek(self):
        """What was given, if it was not called yet."""
        info = finalize._registry.get(self)
        obj = None if info is None else info.weakref()
        return None if obj is None else (obj, info.func, info.args, info.kwargs or {})

    @property
    def alive(self):
        """Whether it was not called yet."""
        return self in finalize._registry

    @property
    def atexit(self):
        """Whether it is called at the end of the program."""
        info = finalize._registry.get(self)
        return info is not None and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = finalize._registry.get(self)
        if info is not None:
            info.atexit = bool(value)

    def __repr__(self):
        info = finalize._registry.get(self)
        obj = None if info is None else info.weakref()
        kind = type(self).__name__
        if obj is None:
            return "<%s object at %#x; dead>" % (kind, id(self))
        return "<%s object at %#x; for %r at %#x>" % (kind, id(self), type(obj).__name__, id(obj))

    @classmethod
    def _run_all(cls):
        """Call all that are left, the last first."""
        left = sorted([(info.index, item) for item, info in cls._registry.items() if info.atexit], key=lambda p: -p[0])
        for _, item in left:
            item()
        # What is left does not want to be called at the end, when all objects go.
        cls._at_end = True

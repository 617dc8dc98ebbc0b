"""OrderedDict."""

from _collections import _move_to_end, _ordered_init
from _generic_alias import GenericAlias
from _types import show_as
from sys import modules

# The class says that it is collections'.
__name__ = "collections"

_absent = object()
_in_repr = set()


def _unpack(pair):
    parts = list(pair)
    if len(parts) > 2:
        raise ValueError("too many values to unpack (expected 2)")
    if len(parts) < 2:
        raise ValueError(f"need more than {len(parts)} value{'' if len(parts) == 1 else 's'} to unpack")
    return parts


class _View:
    # A view of an OrderedDict is one of a dict by another name.
    __slots__ = ("_mapping", "_view")

    def __len__(self):
        return len(self._view)

    def __iter__(self):
        return iter(self._view)

    def __reversed__(self):
        return reversed(self._view)

    def __contains__(self, item):
        return item in self._view

    def __repr__(self):
        key = id(self._mapping), type(self)
        if key in _in_repr:
            return "..."
        _in_repr.add(key)
        try:
            return f"{type(self).__name__}({[*self]!r})"
        finally:
            _in_repr.discard(key)

    @property
    def mapping(self):
        """The mapping itself, read-only."""
        return type(type.__dict__)(self._mapping)


def _bare(other):
    return other._view if isinstance(other, _View) else other


class _SetView(_View):
    __slots__ = ()

    __hash__ = None

    def __eq__(self, other):
        return self._view == _bare(other)

    def __ne__(self, other):
        return self._view != _bare(other)

    def __lt__(self, other):
        return self._view < _bare(other)

    def __le__(self, other):
        return self._view <= _bare(other)

    def __gt__(self, other):
        return self._view > _bare(other)

    def __ge__(self, other):
        return self._view >= _bare(other)

    def __and__(self, other):
        return self._view & _bare(other)

    def __or__(self, other):
        return self._view | _bare(other)

    def __sub__(self, other):
        return self._view - _bare(other)

    def __xor__(self, other):
        return self._view ^ _bare(other)

    def __rand__(self, other):
        return other & self._view

    def __ror__(self, other):
        return other | self._view

    def __rsub__(self, other):
        return other - self._view

    def __rxor__(self, other):
        return other ^ self._view

    def isdisjoint(self, other):
        """True if nothing is in both."""
        return self._view.isdisjoint(other)


class odict_keys(_SetView):
    __slots__ = ()

    def __init__(self, mapping):
        self._mapping = mapping
        self._view = dict.keys(mapping)


class odict_items(_SetView):
    __slots__ = ()

    def __init__(self, mapping):
        self._mapping = mapping
        self._view = dict.items(mapping)


class odict_values(_View):
    __slots__ = ()

    def __init__(self, mapping):
        self._mapping = mapping
        self._view = dict.values(mapping)


class OrderedDict(dict):
    """A dict in which the order counts: for ==, and for the methods that change it."""

    # The order is that in which the dict beneath has its keys; what moves is taken out and put in again.

    move_to_end = _move_to_end

    def popitem(self, last=True):
        """Take away the last pair, or the first, and return it."""
        if not self:
            raise KeyError("dictionary is empty")
        key = next(dict.__reversed__(self) if last else dict.__iter__(self))
        return key, dict.pop(self, key)

    def pop(self, key, default=_absent):
        """Take a key away, and return its value, or the default; without one, KeyError."""
        if default is _absent:
            return dict.pop(self, key)
        return dict.pop(self, key, default)

    def setdefault(self, key, default=None):
        """The value of a key; if it has none, the default becomes it."""
        if key in self:
            return self[key]
        self[key] = default
        return default

    def update(self, /, *args, **kwds):
        """Set the pairs of a mapping or of an iterable, then those of the keywords."""
        if args:
            if len(args) > 1:
                raise TypeError(f"update() takes at most 1 positional argument ({len(args)} given)")
            self._update_from(args[0])
        for key, value in kwds.items():
            self[key] = value

    def _update_from(self, other):
        if type(self) is OrderedDict and type(other) in (dict, OrderedDict, list, tuple):
            try:
                dict.update(self, other)
                return
            except (TypeError, ValueError):
                pass  # What is wrong is said below.
        if hasattr(other, "keys"):
            for key in other.keys():
                self[key] = other[key]
        elif hasattr(other, "items"):
            for key, value in other.items():
                self[key] = value
        else:
            for pair in other:
                key, value = _unpack(pair)
                self[key] = value

    __init__ = _ordered_init

    def _initialise(self, args, kwds):
        if len(args) > 1:
            raise TypeError(f"expected at most 1 arguments, got {len(args)}")
        OrderedDict.update(self, *args, **kwds)

    def keys(self):
        """A view of the keys."""
        return odict_keys(self)

    def items(self):
        """A view of the pairs of keys and values."""
        return odict_items(self)

    def values(self):
        """A view of the values."""
        return odict_values(self)

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            if not dict.__eq__(self, other):
                return False
            for mine, theirs in zip(dict.__iter__(self), dict.__iter__(other)):
                if mine is not theirs and mine != theirs:
                    return False
            return True
        return dict.__eq__(self, other)

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = None

    def __repr__(self):
        key = id(self)
        if key in _in_repr:
            return "..."
        _in_repr.add(key)
        try:
            if not self:
                return f"{type(self).__name__}()"
            return f"{type(self).__name__}({dict(self.items())!r})"
        finally:
            _in_repr.discard(key)

    def copy(self):
        """A shallow copy."""
        return type(self)(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """An OrderedDict with these keys, which all have the same value."""
        new = cls()
        for key in iterable:
            new[key] = value
        return new

    def __reduce__(self):
        return type(self), (), self.__getstate__(), None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(other)
        new.update(self)
        return new

    def __ior__(self, other):
        self.update(other)
        return self

    __class_getitem__ = classmethod(GenericAlias)


def _register_views():
    from collections.abc import ItemsView, KeysView, ValuesView

    KeysView.register(odict_keys)
    ItemsView.register(odict_items)
    ValuesView.register(odict_values)


# Otherwise collections.abc does so once it is loaded.
if "collections.abc" in modules:
    _register_views()


show_as(OrderedDict, "collections.OrderedDict")

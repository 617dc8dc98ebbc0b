"""defaultdict."""

from _collections import _default_init, _missing
from _generic_alias import GenericAlias
from _types import show_as

# The class says that it is collections'.
__name__ = "collections"

# The ids of those whose repr is being made.
_in_repr = set()


class defaultdict(dict):
    """A dict that makes a value for a key that has none, by calling default_factory."""

    __slots__ = ("default_factory",)

    __init__ = _default_init
    __missing__ = _missing

    def copy(self):
        """A shallow copy with the same factory."""
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __reduce__(self):
        factory = self.default_factory
        return type(self), () if factory is None else (factory,), None, None, iter(self.items())

    def __repr__(self):
        if id(self) in _in_repr:
            factory = "..."
        else:
            _in_repr.add(id(self))
            try:
                factory = repr(self.default_factory)
            finally:
                _in_repr.discard(id(self))
        return f"{type(self).__name__}({factory}, {dict.__repr__(self)})"

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self.default_factory, other)
        new.update(self)
        return new

    __class_getitem__ = classmethod(GenericAlias)


show_as(defaultdict, "collections.defaultdict")

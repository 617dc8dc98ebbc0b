"""WeakSet, in a module of its own because few need it."""

from _generic_alias import GenericAlias
from _weakref import ref

__all__ = ["WeakSet"]


class WeakSet:
    """A set that does not keep its items alive."""

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, data=None):
        self.data = items = set()

        def forget(reference, items=items):
            items.discard(reference)

        self._forget = forget
        if data is not None:
            self.update(data)

    def _ref_or_none(self, item):
        try:
            return ref(item)
        except TypeError:
            return None

    def __iter__(self):
        for reference in list(self.data):
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        reference = self._ref_or_none(item)
        return reference is not None and reference in self.data

    def __repr__(self):
        return repr(self.data)

    def __reduce__(self):
        return type(self), (list(self),)

    def add(self, item):
        """Put an item in."""
        self.data.add(ref(item, self._forget))

    def clear(self):
        """Take all items out."""
        self.data.clear()

    def copy(self):
        """A set of the same items."""
        return type(self)(self)

    def pop(self):
        """Take any item out."""
        while self.data:
            item = self.data.pop()()
            if item is not None:
                return item
        raise KeyError("pop from empty WeakSet")

    def remove(self, item):
        """Take an item out that is in."""
        self.data.remove(ref(item))

    def discard(self, item):
        """Take an item out if it is in."""
        self.data.discard(ref(item))

    def update(self, other):
        """Put all items of another in."""
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        """The items that are not in another."""
        made = self.copy()
        made.difference_update(other)
        return made

    __sub__ = difference

    def difference_update(self, other):
        """Take out the items of another."""
        if self is other:
            self.data.clear()
        else:
            self.data.difference_update([ref(item) for item in other])

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def intersection(self, other):
        """The items that are in another too."""
        return type(self)([item for item in other if item in self])

    __and__ = intersection

    def intersection_update(self, other):
        """Leave in only the items of another."""
        self.data.intersection_update([ref(item) for item in other])

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def issubset(self, other):
        """Whether all items are in another."""
        return self.data.issubset([ref(item) for item in other])

    __le__ = issubset

    def __lt__(self, other):
        return self.data < set([ref(item) for item in other])

    def issuperset(self, other):
        """Whether all items of another are in."""
        return self.data.issuperset([ref(item) for item in other])

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > set([ref(item) for item in other])

    def __eq__(self, other):
        if not isinstance(other, WeakSet):
            return NotImplemented
        return self.data == set([ref(item) for item in other])

    __hash__ = None

    def symmetric_difference(self, other):
        """The items that are in one of the two only."""
        made = self.copy()
        made.symmetric_difference_update(other)
        return made

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        """Take out what is in both, put in what is in the other only."""
        if self is other:
            self.data.clear()
        else:
            self.data.symmetric_difference_update([ref(item, self._forget) for item in other])

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    def union(self, other):
        """The items of both."""
        made = self.copy()
        made.update(other)
        return made

    __or__ = union

    def isdisjoint(self, other):
        """Whether no item is in another."""
        return not self.intersection(other)

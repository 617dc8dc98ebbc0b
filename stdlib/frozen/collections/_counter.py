"""Counter."""

from _collections import _count_elements
from _operator import itemgetter

_count_of = itemgetter(1)

# The class says that it is collections'.
__name__ = "collections"


class Counter(dict):
    """How often each thing is there: a dict from things to counts, in which what is absent counts as 0."""

    def __init__(self, iterable=None, /, **kwds):
        if type(self) is Counter and not kwds:
            cls = type(iterable)
            if cls is str or cls is list or cls is tuple:
                _count_elements(self, iterable)
                return
            if iterable is None:
                return
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        """The sum of the counts."""
        return sum(self.values())

    def most_common(self, n=None):
        """The n things with the greatest counts (all of them), as pairs with their counts, the greatest first."""
        pairs = sorted(self.items(), key=_count_of, reverse=True)
        if n is None:
            return pairs
        return pairs[:n] if n > 0 else []

    def elements(self):
        """Each thing as often as it counts."""
        for thing, count in self.items():
            for _ in range(count):
                yield thing

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def update(self, iterable=None, /, **kwds):
        """Count the things of an iterable too, or add the counts of a mapping."""
        if iterable is not None:
            if _is_mapping(iterable):
                if self:
                    get = self.get
                    for thing, count in iterable.items():
                        self[thing] = count + get(thing, 0)
                else:
                    super().update(iterable)
            else:
                _count_elements(self, iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Like update, but the counts are taken away; they may become negative."""
        if iterable is not None:
            get = self.get
            if _is_mapping(iterable):
                for thing, count in iterable.items():
                    self[thing] = get(thing, 0) - count
            else:
                for thing in iterable:
                    self[thing] = get(thing, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        """A shallow copy."""
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, thing):
        if thing in self:
            super().__delitem__(thing)

    def __repr__(self):
        if not self:
            return f"{self.__class__.__name__}()"
        try:
            counts = dict(self.most_common())
        except TypeError:
            # Counts that cannot be ordered.
            counts = dict(self)
        return f"{self.__class__.__name__}({counts!r})"

    # Comparisons: what is absent counts as 0.

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        for part in (self, other):
            for thing in part:
                if not self[thing] == other[thing]:
                    return False
        return True

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[thing] <= other[thing] for part in (self, other) for thing in part)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[thing] >= other[thing] for part in (self, other) for thing in part)

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    __hash__ = None

    # Operators of multisets: only positive counts are kept.

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for thing, count in self.items():
            new = count + other[thing]
            if new > 0:
                result[thing] = new
        for thing, count in other.items():
            if thing not in self and count > 0:
                result[thing] = count
        return result

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for thing, count in self.items():
            new = count - other[thing]
            if new > 0:
                result[thing] = new
        for thing, count in other.items():
            if thing not in self and count < 0:
                result[thing] = 0 - count
        return result

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for thing, count in self.items():
            theirs = other[thing]
            new = theirs if count < theirs else count
            if new > 0:
                result[thing] = new
        for thing, count in other.items():
            if thing not in self and count > 0:
                result[thing] = count
        return result

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for thing, count in self.items():
            other_count = other[thing]
            new = count if count < other_count else other_count
            if new > 0:
                result[thing] = new
        return result

    def __pos__(self):
        result = Counter()
        for thing, count in self.items():
            if count > 0:
                result[thing] = count
        return result

    def __neg__(self):
        result = Counter()
        for thing, count in self.items():
            if count < 0:
                result[thing] = 0 - count
        return result

    def _keep_positive(self):
        for thing in [thing for thing, count in self.items() if not count > 0]:
            del self[thing]
        return self

    def __iadd__(self, other):
        for thing, count in other.items():
            self[thing] += count
        return self._keep_positive()

    def __isub__(self, other):
        for thing, count in other.items():
            self[thing] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for thing, count in other.items():
            if count > self[thing]:
                self[thing] = count
        return self._keep_positive()

    def __iand__(self, other):
        for thing, count in self.items():
            other_count = other[thing]
            if other_count < count:
                self[thing] = other_count
        return self._keep_positive()


def _is_mapping(thing):
    if isinstance(thing, dict):
        return True
    if isinstance(thing, (list, tuple, str, set, frozenset, range, bytes)):
        return False
    from collections.abc import Mapping

    return isinstance(thing, Mapping)

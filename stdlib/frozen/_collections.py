"""deque and defaultdict. A native module of this name would take the place of this one."""

from _generic_alias import GenericAlias

# The classes say that they are collections'.
__name__ = "collections"

# The ids of those whose repr is being made.
_in_repr = set()


class defaultdict(dict):
    """A dict that makes a value for a key that has none, by calling default_factory."""

    __slots__ = ("default_factory",)

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        super().__init__(*args, **kwargs)

    def __missing__(self, key):
        factory = self.default_factory
        if factory is None:
            raise KeyError(key)
        value = self[key] = factory()
        return value

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



def _position(value):
    if not hasattr(type(value), "__index__"):
        raise TypeError(f"sequence index must be integer, not '{type(value).__name__}'")
    return value.__index__()


class deque:
    """Items in a row, quick to add and to take away at both ends."""

    # The left part stands in reverse, so that both ends of the deque are ends of lists. When one is empty, half of the
    # other moves there. _changes counts what an iterator cannot tell from the length.
    __slots__ = ("_left", "_right", "_maxlen", "_changes", "__weakref__")

    __hash__ = None

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self._left = []
        self._right = []
        self._maxlen = None
        self._changes = 0
        return self

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError("an integer is required")
            if maxlen < 0:
                raise ValueError("maxlen must be non-negative")
        self._maxlen = maxlen
        self.clear()
        self.extend(iterable)

    @property
    def maxlen(self):
        """The greatest length; None if there is none."""
        return self._maxlen

    def append(self, item, /):
        """Add an item at the right end."""
        self._right.append(item)
        if self._maxlen is not None and len(self) > self._maxlen:
            self.popleft()

    def appendleft(self, item, /):
        """Add an item at the left end."""
        self._left.append(item)
        self._changes += 1
        if self._maxlen is not None and len(self) > self._maxlen:
            self.pop()

    def pop(self):
        """Take away the rightmost item, and return it."""
        self._changes += 1
        if not self._right:
            left = self._left
            if not left:
                raise IndexError("pop from an empty deque")
            count = (len(left) + 1) // 2
            self._right = left[count - 1::-1]
            del left[:count]
        return self._right.pop()

    def popleft(self):
        """Take away the leftmost item, and return it."""
        self._changes += 1
        if not self._left:
            right = self._right
            if not right:
                raise IndexError("pop from an empty deque")
            count = (len(right) + 1) // 2
            self._left = right[count - 1::-1]
            del right[:count]
        return self._left.pop()

    def extend(self, iterable, /):
        """Add the items of an iterable at the right end."""
        if iterable is self:
            iterable = list(iterable)
        if self._maxlen is None:
            self._right.extend(iterable)
        else:
            for item in iterable:
                self.append(item)

    def extendleft(self, iterable, /):
        """Add the items of an iterable at the left end, one after the other, so that they stand in reverse."""
        if iterable is self:
            iterable = list(iterable)
        for item in iterable:
            self.appendleft(item)

    def clear(self):
        """Take away all items."""
        self._left = []
        self._right = []
        self._changes += 1

    def copy(self):
        """A shallow copy."""
        return type(self)(self) if self._maxlen is None else type(self)(self, self._maxlen)

    __copy__ = copy

    def _fill(self, items):
        self._left = []
        self._right = items
        self._changes += 1

    def rotate(self, n=1, /):
        """Move items from the right end to the left, n of them, or the other way if n is negative."""
        length = len(self)
        if not hasattr(type(n), "__index__"):
            raise TypeError(f"'{type(n).__name__}' object cannot be interpreted as an integer")
        if length < 2:
            return
        n = n.__index__() % length
        if n == 0:
            return
        self._changes += 1
        left, right = self._left, self._right
        back = length - n
        if n <= len(right):
            left.extend(right[:-n - 1:-1])
            del right[-n:]
        elif back <= len(left):
            right.extend(left[:-back - 1:-1])
            del left[-back:]
        else:
            items = [*self]
            self._fill(items[-n:] + items[:-n])

    def reverse(self):
        """Turn the order round."""
        self._left, self._right = self._right, self._left

    def __len__(self):
        return len(self._left) + len(self._right)

    def __bool__(self):
        return bool(self._left or self._right)

    def __iter__(self):
        left = self._left
        return self._walk(left, range(len(left) - 1, -1, -1), self._right, range(len(self._right)),
                          self._changes, len(self))

    def __reversed__(self):
        right = self._right
        return self._walk(right, range(len(right) - 1, -1, -1), self._left, range(len(self._left)),
                          self._changes, len(self))

    def _walk(self, first, first_places, second, second_places, changes, length):
        # The items of two lists; nothing may be added or taken away meanwhile, not even before the first.
        if self._changes != changes or len(self) != length:
            raise RuntimeError("deque mutated during iteration")
        for part, places in ((first, first_places), (second, second_places)):
            for position in places:
                yield part[position]
                if self._changes != changes or len(self) != length:
                    raise RuntimeError("deque mutated during iteration")

    def _find(self, index):
        # The list that has an item, and where.
        index = _position(index)
        left = self._left
        before = len(left)
        if index < 0:
            index += before + len(self._right)
        if 0 <= index < before:
            return left, before - 1 - index
        index -= before
        if 0 <= index < len(self._right):
            return self._right, index
        raise IndexError("deque index out of range")

    def __getitem__(self, index, /):
        part, position = self._find(index)
        return part[position]

    def __setitem__(self, index, value, /):
        part, position = self._find(index)
        part[position] = value

    def __delitem__(self, index, /):
        part, position = self._find(index)
        del part[position]
        self._changes += 1

    def __contains__(self, value, /):
        for item in self:
            if item is value or item == value:
                return True
        return False

    def count(self, value, /):
        """How often a value is there."""
        total = 0
        for item in self:
            if item is value or item == value:
                total += 1
        return total

    def index(self, value, start=0, stop=None, /):
        """Where a value stands first, between start and stop; ValueError if it does not."""
        length = len(self)
        start, stop, step = slice(start, stop).indices(length)
        position = 0
        for item in self:
            if position >= stop:
                break
            if position >= start and (item is value or item == value):
                return position
            position += 1
        raise ValueError(f"{value!r} is not in deque")

    def insert(self, index, value, /):
        """Put a value before a position."""
        if self._maxlen is not None and len(self) >= self._maxlen:
            raise IndexError("deque already at its maximum size")
        length = len(self)
        index = _position(index)
        index = max(index + length, 0) if index < 0 else min(index, length)
        self._changes += 1
        before = len(self._left)
        if index <= before:
            self._left.insert(before - index, value)
        else:
            self._right.insert(index - before, value)

    def remove(self, value, /):
        """Take away the first item that equals a value; ValueError if there is none."""
        changes, length = self._changes, len(self)
        for position in range(length):
            item = self[position]
            is_found = item is value or item == value
            if self._changes != changes or len(self) != length:
                raise IndexError("deque mutated during remove().")
            if is_found:
                del self[position]
                return
        raise ValueError(f"{value!r} is not in deque")

    def __repr__(self):
        key = id(self)
        if key in _in_repr:
            return "[...]"
        _in_repr.add(key)
        try:
            bound = "" if self._maxlen is None else f", maxlen={self._maxlen}"
            return f"{type(self).__name__}({[*self]!r}{bound})"
        finally:
            _in_repr.discard(key)

    def __reduce__(self):
        arguments = () if self._maxlen is None else ((), self._maxlen)
        state = {}
        for base in type(self).__mro__:
            if base is deque:
                break
            slots = base.__dict__.get("__slots__", ())
            for name in (slots,) if isinstance(slots, str) else slots:
                if name not in ("__dict__", "__weakref__") and hasattr(self, name):
                    state[name] = getattr(self, name)
        names = getattr(self, "__dict__", None) or None
        return type(self), arguments, (names, state) if state else names, iter(self)

    def __eq__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self is other or len(self) == len(other) and [*self] == [*other]

    def __lt__(self, other):
        return [*self] < [*other] if isinstance(other, deque) else NotImplemented

    def __le__(self, other):
        return [*self] <= [*other] if isinstance(other, deque) else NotImplemented

    def __gt__(self, other):
        return [*self] > [*other] if isinstance(other, deque) else NotImplemented

    def __ge__(self, other):
        return [*self] >= [*other] if isinstance(other, deque) else NotImplemented

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        new = self.copy()
        new.extend(other)
        return new

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, count):
        if not hasattr(count, "__index__"):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(count).__name__}'")
        new = self.copy()
        new *= count
        return new

    __rmul__ = __mul__

    def __imul__(self, count):
        if not hasattr(count, "__index__"):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(count).__name__}'")
        items = [*self] * count
        if self._maxlen is not None:
            items = items[max(len(items) - self._maxlen, 0):]
        self._fill(items)
        return self

    __class_getitem__ = classmethod(GenericAlias)

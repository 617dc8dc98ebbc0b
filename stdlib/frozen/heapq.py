"""Lists kept as heaps: each item is not greater than the two at twice its place, so the first is the least."""

__all__ = ["heapify", "heappop", "heappush", "heappushpop", "heapreplace", "merge", "nlargest", "nsmallest"]


def _rise(heap, start, place):
    """Move the item at a place up, not above start, until its parent is not greater."""
    item = heap[place]
    while place > start:
        above = (place - 1) >> 1
        parent = heap[above]
        if not item < parent:
            break
        heap[place] = parent
        place = above
    heap[place] = item


def _sink(heap, place):
    """Let the lesser children rise above the item at a place, down to a leaf; the item then rises again."""
    end = len(heap)
    start = place
    item = heap[place]
    child = 2 * place + 1
    last = end - 1
    while child < last:
        least = heap[child]
        other = heap[child + 1]
        if not least < other:
            child += 1
            least = other
        heap[place] = least
        place = child
        child = 2 * place + 1
    if child == last:
        heap[place] = heap[child]
        place = child
    while place > start:
        above = (place - 1) >> 1
        parent = heap[above]
        if not item < parent:
            break
        heap[place] = parent
        place = above
    heap[place] = item


def _rise_max(heap, start, place):
    item = heap[place]
    while place > start:
        above = (place - 1) >> 1
        parent = heap[above]
        if not parent < item:
            break
        heap[place] = parent
        place = above
    heap[place] = item


def _sink_max(heap, place):
    end = len(heap)
    start = place
    item = heap[place]
    child = 2 * place + 1
    while child < end:
        other = child + 1
        if other < end and not heap[other] < heap[child]:
            child = other
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item
    _rise_max(heap, start, place)


def _check(heap, where):
    if not isinstance(heap, list):
        raise TypeError("%s must be list, not %s" % (where, type(heap).__name__))


def heappush(heap, item, /):
    """Add an item to a heap."""
    if type(heap) is not list:
        _check(heap, "heappush() argument 1")
    place = len(heap)
    heap.append(item)
    while place:
        above = (place - 1) >> 1
        parent = heap[above]
        if not item < parent:
            break
        heap[place] = parent
        place = above
    heap[place] = item


def heappop(heap, /):
    """Take the least item out of a heap."""
    if type(heap) is not list:
        _check(heap, "heappop() argument")
    if not heap:
        raise IndexError("index out of range")
    item = heap.pop()
    if heap:
        least = heap[0]
        heap[0] = item
        _sink(heap, 0)
        return least
    return item


def heapreplace(heap, item, /):
    """Take the least item out of a heap, then add another."""
    if type(heap) is not list:
        _check(heap, "heapreplace() argument 1")
    if not heap:
        raise IndexError("index out of range")
    least = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return least


def heappushpop(heap, item, /):
    """Add an item to a heap, then take the least out."""
    if type(heap) is not list:
        _check(heap, "heappushpop() argument 1")
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(heap, /):
    """Make a list a heap, in time linear in its length."""
    if type(heap) is not list:
        _check(heap, "heapify() argument")
    for place in range(len(heap) // 2 - 1, -1, -1):
        _sink(heap, place)


def _heappop_max(heap):
    item = heap.pop()
    if heap:
        greatest = heap[0]
        heap[0] = item
        _sink_max(heap, 0)
        return greatest
    return item


def _heapreplace_max(heap, item):
    greatest = heap[0]
    heap[0] = item
    _sink_max(heap, 0)
    return greatest


def _heapify_max(heap):
    for place in range(len(heap) // 2 - 1, -1, -1):
        _sink_max(heap, place)


class _Downwards:
    """A key that compares the other way round."""

    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return other.value < self.value

    def __eq__(self, other):
        return self.value == other.value

    __hash__ = None


def merge(*iterables, key=None, reverse=False):
    """Yield the items of sorted iterables in order, reading each only as far as needed."""
    heap = []
    for order, iterable in enumerate(iterables):
        advance = iter(iterable).__next__
        try:
            value = advance()
        except StopIteration:
            continue
        rank = value if key is None else key(value)
        heap.append([_Downwards(rank) if reverse else rank, order, value, advance])
    heapify(heap)
    while len(heap) > 1:
        entry = heap[0]
        advance = entry[3]
        try:
            while True:
                yield entry[2]
                value = advance()
                entry[2] = value
                rank = value if key is None else key(value)
                entry[0] = _Downwards(rank) if reverse else rank
                heapreplace(heap, entry)
                if heap[0] is not entry:
                    entry = heap[0]
                    advance = entry[3]
        except StopIteration:
            heappop(heap)
    if heap:
        _, _, value, advance = heap[0]
        yield value
        while True:
            try:
                value = advance()
            except StopIteration:
                return
            yield value


def nsmallest(n, iterable, key=None):
    """The n least items, in order, as sorted(iterable, key=key)[:n] has them."""
    if n == 1:
        nothing = object()
        least = min(iterable, default=nothing, key=key)
        return [] if least is nothing else [least]
    return _first_of(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    """The n greatest items, in order, as sorted(iterable, key=key, reverse=True)[:n] has them."""
    if n == 1:
        nothing = object()
        greatest = max(iterable, default=nothing, key=key)
        return [] if greatest is nothing else [greatest]
    return _first_of(n, iterable, key, True)


def _first_of(n, iterable, key, reverse):
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        size = None
    if size is not None and n >= size:
        return sorted(iterable, key=key, reverse=reverse)[:n]
    source = iter(iterable)
    # The heap has the worst of the chosen in front; of equals the later is the worse.
    heap = []
    order = 0
    step = -1 if reverse else 1
    if n > 0:
        for item in source:
            heap.append((item if key is None else key(item), order, item))
            order += step
            if len(heap) == n:
                break
    if not heap:
        return heap
    if reverse:
        heapify(heap)
        replace = heapreplace
    else:
        _heapify_max(heap)
        replace = _heapreplace_max
    worst = heap[0][0]
    for item in source:
        rank = item if key is None else key(item)
        if worst < rank if reverse else rank < worst:
            replace(heap, (rank, order, item))
            worst = heap[0][0]
            order += step
    heap.sort(reverse=reverse)
    return [item for _, _, item in heap]


# A machine that has them natively is quicker.
try:
    from _heapq import heapify, heappop, heappush, heappushpop, heapreplace
except ImportError:
    pass

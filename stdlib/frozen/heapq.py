"""Lists kept as heaps: each item is not greater than the two at twice its place, so the first is the least."""

from _heapq import heapify, heappop, heappush, heappushpop, heapreplace
from _heapq import _heapify_max, _heappop_max, _heapreplace_max

__all__ = ["heapify", "heappop", "heappush", "heappushpop", "heapreplace", "merge", "nlargest", "nsmallest"]


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


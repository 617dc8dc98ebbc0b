# A least-recently-used cache as a class and as a decorator, by a doubly linked list and by a dict's order.
class Node:
    __slots__ = ("key", "value", "previous", "next")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.previous = self.next = self


class LRU:
    def __init__(self, capacity):
        if capacity <= 0:
            raise ValueError("capacity must be positive")
        self.capacity, self.nodes, self.head = capacity, {}, Node()
        self.hits = self.misses = 0

    def _unlink(self, node):
        node.previous.next, node.next.previous = node.next, node.previous

    def _push(self, node):
        node.previous, node.next = self.head, self.head.next
        self.head.next.previous = node
        self.head.next = node

    def __getitem__(self, key):
        try:
            node = self.nodes[key]
        except KeyError:
            self.misses += 1
            raise
        self.hits += 1
        self._unlink(node)
        self._push(node)
        return node.value

    def __setitem__(self, key, value):
        if key in self.nodes:
            self._unlink(self.nodes.pop(key))
        elif len(self) == self.capacity:
            oldest = self.head.previous
            self._unlink(oldest)
            del self.nodes[oldest.key]
        self.nodes[key] = node = Node(key, value)
        self._push(node)

    def __len__(self): return len(self.nodes)
    def __contains__(self, key): return key in self.nodes

    def __iter__(self):
        node = self.head.next
        while node is not self.head:
            yield node.key
            node = node.next

    def __repr__(self): return f"LRU({', '.join(f'{k}={self.nodes[k].value}' for k in self)})"


cache = LRU(3)
for i, key in enumerate("abcadbea"):
    if key in cache:
        print("hit", key, cache[key])
    else:
        cache[key] = i
    print(cache, len(cache))
try:
    cache["zzz"]
except KeyError as error:
    print("missing", error, cache.hits, cache.misses)
try:
    LRU(0)
except ValueError as error:
    print(error)


def lru(size):
    def decorate(function):
        cache = {}

        def wrapper(*args):
            if args in cache:
                value = cache.pop(args)
            else:
                wrapper.computed.append(args)
                value = function(*args)
                if len(cache) >= size:
                    del cache[next(iter(cache))]
            cache[args] = value
            return value
        wrapper.computed, wrapper.cache = [], cache
        return wrapper
    return decorate


@lru(2)
def square(n): return n * n


print([square(n) for n in (1, 2, 1, 3, 2, 1)], square.computed, square.cache)

# expect:
# LRU(a=0) 1
# LRU(b=1, a=0) 2
# LRU(c=2, b=1, a=0) 3
# hit a 0
# LRU(a=0, c=2, b=1) 3
# LRU(d=4, a=0, c=2) 3
# LRU(b=5, d=4, a=0) 3
# LRU(e=6, b=5, d=4) 3
# LRU(a=7, e=6, b=5) 3
# missing 'zzz' 1 1
# capacity must be positive
# [1, 4, 1, 9, 4, 1] [(1,), (2,), (3,), (2,), (1,)] {(2,): 4, (1,): 1}

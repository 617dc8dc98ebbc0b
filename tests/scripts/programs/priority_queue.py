# A priority queue with changes of priority, iteration in order, merging, and tasks that compare by several keys.
class Task:
    count = 0

    def __init__(self, name, priority, *needs):
        Task.count += 1
        self.name, self.priority, self.needs, self.order = name, priority, needs, Task.count

    def _key(self): return (self.priority, self.order)
    def __lt__(self, other): return self._key() < other._key()
    def __eq__(self, other): return isinstance(other, Task) and self.name == other.name
    def __hash__(self): return hash(self.name)
    def __repr__(self): return f"{self.name}:{self.priority}"


class PriorityQueue:
    def __init__(self, items=()):
        self._heap, self._where = [], {}
        for item in items:
            self.push(item)

    def __len__(self): return len(self._heap)
    def __contains__(self, item): return item in self._where

    def _place(self, i, item):
        self._heap[i] = item
        self._where[item] = i

    def _up(self, i):
        item = self._heap[i]
        while i > 0 and item < self._heap[parent := (i - 1) >> 1]:
            self._place(i, self._heap[parent])
            i = parent
        self._place(i, item)

    def _down(self, i):
        item, n = self._heap[i], len(self._heap)
        while (child := 2 * i + 1) < n:
            if child + 1 < n and self._heap[child + 1] < self._heap[child]:
                child += 1
            if not self._heap[child] < item:
                break
            self._place(i, self._heap[child])
            i = child
        self._place(i, item)

    def push(self, item):
        if item in self._where:
            raise ValueError(f"{item!r} is there already")
        self._heap.append(item)
        self._where[item] = len(self._heap) - 1
        self._up(len(self._heap) - 1)

    def pop(self):
        if not self._heap:
            raise IndexError("pop from an empty queue")
        top, last = self._heap[0], self._heap.pop()
        del self._where[top]
        if self._heap:
            self._place(0, last)
            self._down(0)
        return top

    def update(self, item, priority):
        i = self._where[item]
        self._heap[i].priority, old = priority, self._heap[i].priority
        (self._up if priority < old else self._down)(i)

    def drain(self):
        while self:
            yield self.pop()

    def check(self):
        return all(not self._heap[i] < self._heap[(i - 1) // 2] for i in range(1, len(self))) and \
            all(self._heap[i] == item for item, i in self._where.items())


tasks = [Task(n, p) for n, p in zip("abcdefgh", (5, 3, 8, 1, 9, 2, 7, 3))]
queue = PriorityQueue(tasks)
print(len(queue), queue.pop(), queue.pop(), queue.check(), Task("c", 0) in queue, Task("zz", 0) in queue)
queue.update(Task("e", None), 0)
queue.update(Task("b", None), 6)
print(queue.check(), list(queue.drain()), len(queue), bool(queue))
for action in (queue.pop, lambda: queue.update(Task("x", 1), 2), lambda: [queue.push(Task("d", 1)) for _ in range(2)]):
    try:
        action()
    except (IndexError, KeyError, ValueError) as error:
        print(type(error).__name__, error)
seed, numbers = 7, []
for _ in range(60):
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    numbers.append(seed % 100)
numbers = list(dict.fromkeys(numbers))
heap = PriorityQueue(numbers)
print(list(heap.drain()) == sorted(numbers), max(tasks), sorted(tasks), min(tasks, key=lambda t: t.name))

# expect:
# 8 d:1 f:2 True True False
# True [e:0, h:3, a:5, b:6, g:7, c:8] 0 False
# IndexError pop from an empty queue
# KeyError x:1
# ValueError d:1 is there already
# True c:8 [e:0, d:1, f:2, h:3, a:5, b:6, g:7, c:8] a:5

# Graphs: breadth and depth first, Dijkstra with a heap of our own, topological order, components, cycles.
class Heap:
    def __init__(self): self.items = []

    def push(self, item):
        self.items.append(item)
        i = len(self.items) - 1
        while i and self.items[i] < self.items[(i - 1) // 2]:
            self.items[i], self.items[(i - 1) // 2] = self.items[(i - 1) // 2], self.items[i]
            i = (i - 1) // 2

    def pop(self):
        top, last = self.items[0], self.items.pop()
        if self.items:
            self.items[0] = last
            i = 0
            while True:
                children = [c for c in (2 * i + 1, 2 * i + 2) if c < len(self.items)]
                smallest = min([i, *children], key=self.items.__getitem__)
                if smallest == i:
                    break
                self.items[i], self.items[smallest], i = self.items[smallest], self.items[i], smallest
        return top

    def __bool__(self): return bool(self.items)


class CycleError(Exception): pass


class Graph:
    def __init__(self, edges, directed=True):
        self.edges = {}
        for a, b, *weight in edges:
            self.edges.setdefault(a, {})[b] = weight[0] if weight else 1
            self.edges.setdefault(b, {})
            if not directed:
                self.edges[b][a] = self.edges[a][b]

    def breadth_first(self, start):
        seen, queue = {start}, [start]
        while queue:
            node = queue.pop(0)
            yield node
            for other in sorted(self.edges[node]):
                if other not in seen:
                    seen.add(other)
                    queue.append(other)

    def depth_first(self, node, seen=None):
        seen = set() if seen is None else seen
        if node not in seen:
            seen.add(node)
            yield node
            for other in sorted(self.edges[node]):
                yield from self.depth_first(other, seen)

    def shortest(self, start, end):
        heap, done = Heap(), {}
        heap.push((0, start, None))
        while heap:
            distance, node, before = heap.pop()
            if node in done:
                continue
            done[node] = before
            if node == end:
                path = []
                while node is not None:
                    path.append(node)
                    node = done[node]
                return distance, path[::-1]
            for other, weight in self.edges[node].items():
                if other not in done:
                    heap.push((distance + weight, other, node))
        return None

    def topological(self):
        state, order = {}, []

        def visit(node, path):
            if state.get(node) == "done":
                return
            if state.get(node) == "active":
                raise CycleError(" -> ".join(path[path.index(node):] + [node]))
            state[node] = "active"
            for other in sorted(self.edges[node]):
                visit(other, path + [node])
            state[node] = "done"
            order.append(node)
        for node in sorted(self.edges):
            visit(node, [])
        return order[::-1]

    def components(self):
        left, found = set(self.edges), []
        while left:
            component = set(self.depth_first(min(left)))
            found.append(sorted(component))
            left -= component
        return found


roads = [("a", "b", 4), ("a", "c", 1), ("c", "b", 2), ("b", "d", 5), ("c", "d", 8), ("d", "e", 3), ("x", "y", 1)]
g = Graph(roads)
print(list(g.breadth_first("a")), list(g.depth_first("a")), g.shortest("a", "e"), g.shortest("e", "a"),
      g.shortest("a", "a"))
print(g.topological(), Graph(roads, directed=False).components(), Graph(roads, directed=False).shortest("e", "a"))
try:
    Graph([("a", "b"), ("b", "c"), ("c", "b")]).topological()
except CycleError as error:
    print("cycle", error)
grid = Graph([((x, y), (x + dx, y + dy)) for x in range(4) for y in range(4) for dx, dy in ((0, 1), (1, 0))
              if x + dx < 4 and y + dy < 4 and (x, y) not in ((1, 1), (2, 0)) and (x + dx, y + dy) not in ((1, 1),
                                                                                                           (2, 0))])
print(grid.shortest((0, 0), (3, 3)), len(list(grid.breadth_first((0, 0)))))

# expect:
# ['a', 'b', 'c', 'd', 'e'] ['a', 'b', 'd', 'e', 'c'] (11, ['a', 'c', 'b', 'd', 'e']) None (0, ['a'])
# ['x', 'y', 'a', 'c', 'b', 'd', 'e'] [['a', 'b', 'c', 'd', 'e'], ['x', 'y']] (11, ['e', 'd', 'b', 'c', 'a'])
# cycle b -> c -> b
# (6, [(0, 0), (0, 1), (0, 2), (0, 3), (1, 3), (2, 3), (3, 3)]) 11

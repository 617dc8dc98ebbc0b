# A maze: carved by depth-first search from a seed, solved by breadth-first search and by the right hand, drawn.
class Maze:
    ways = {"N": (0, -1), "E": (1, 0), "S": (0, 1), "W": (-1, 0)}
    opposite = dict(zip("NESW", "SWNE"))

    def __init__(self, width, height, seed=1):
        self.width, self.height, self.seed = width, height, seed
        self.doors = {(x, y): set() for x in range(width) for y in range(height)}
        self._carve()

    def _random(self, n):
        self.seed = (self.seed * 1103515245 + 12345) % 2 ** 31
        return (self.seed >> 16) % n

    def step(self, cell, way):
        dx, dy = self.ways[way]
        return cell[0] + dx, cell[1] + dy

    def _carve(self):
        seen, stack = {(0, 0)}, [(0, 0)]
        while stack:
            cell = stack[-1]
            options = [w for w in self.ways if (other := self.step(cell, w)) in self.doors and other not in seen]
            if not options:
                stack.pop()
                continue
            way = options[self._random(len(options))]
            other = self.step(cell, way)
            self.doors[cell].add(way)
            self.doors[other].add(self.opposite[way])
            seen.add(other)
            stack.append(other)

    def solve(self, start=(0, 0), end=None):
        end = end or (self.width - 1, self.height - 1)
        before, queue = {start: None}, [start]
        for cell in queue:
            if cell == end:
                break
            for way in sorted(self.doors[cell]):
                other = self.step(cell, way)
                if other not in before:
                    before[other] = cell, way
                    queue.append(other)
        path, cell = [], end
        while before[cell]:
            cell, way = before[cell]
            path.append(way)
        return "".join(reversed(path))

    def walk(self, start=(0, 0), end=None):
        end, cell, facing = end or (self.width - 1, self.height - 1), start, 1
        while cell != end:
            for turn in (1, 0, -1, 2):
                way = "NESW"[(facing + turn) % 4]
                if way in self.doors[cell]:
                    facing = (facing + turn) % 4
                    cell = self.step(cell, way)
                    yield way
                    break

    def draw(self, path=""):
        marked, cell = {(0, 0)}, (0, 0)
        for way in path:
            cell = self.step(cell, way)
            marked.add(cell)
        yield "+" + "--+" * self.width
        for y in range(self.height):
            row = [(("##" if (x, y) in marked else "  "), self.doors[x, y]) for x in range(self.width)]
            yield "|" + "".join(mark + (" " if "E" in doors else "|") for mark, doors in row)
            yield "+" + "".join(("  " if "S" in doors else "--") + "+" for _, doors in row)


maze = Maze(8, 5, seed=7)
path = maze.solve()
print(*maze.draw(path), sep="\n")
print(path, len(path), sum(map(len, maze.doors.values())) // 2 == 8 * 5 - 1)
walked = "".join(maze.walk())
print(walked, len(walked) >= len(path), maze.solve((7, 4), (0, 0)) == "".join(Maze.opposite[w] for w in reversed(path)))
ends = sorted(cell for cell, doors in maze.doors.items() if len(doors) == 1)
print(len(ends), ends[:4], max((len(maze.solve(a, b)), a, b) for a in ends for b in ends if a < b))
print(Maze(1, 1).solve() == "", list(Maze(2, 1).draw()), {seed: len(Maze(6, 6, seed).solve()) for seed in range(4)})

# expect:
# +--+--+--+--+--+--+--+--+
# |## ## ## ## ##|        |
# +--+--+--+--+  +  +--+  +
# |        |## ##|     |  |
# +  +--+--+  +--+--+  +  +
# |## ## ## ##|## ##|  |  |
# +  +--+--+--+  +  +  +--+
# |##|## ## ##|##|##|     |
# +  +  +--+  +  +  +--+  +
# |## ##|   ## ##|## ## ##|
# +--+--+--+--+--+--+--+--+
# EEEESWSWWWSSENEESENNESSEE 25 True
# EEEESWSWWWNEEWWSSSENEESWEENNESSEE True True
# 4 [(0, 0), (2, 1), (2, 4), (7, 2)] (35, (0, 0), (7, 2))
# True ['+--+--+', '|##   |', '+--+--+'] {0: 12, 1: 22, 2: 26, 3: 18}

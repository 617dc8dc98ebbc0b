# Conway's game of life on an endless plane of a set, and on a torus of lists.
class Life:
    def __init__(self, cells): self.cells = frozenset(cells)

    @classmethod
    def parse(cls, text):
        return cls((x, y) for y, row in enumerate(text.strip().split("\n")) for x, c in enumerate(row) if c == "#")

    @staticmethod
    def neighbours(cell):
        x, y = cell
        return {(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)} - {cell}

    def step(self):
        counts = {}
        for cell in self.cells:
            for other in self.neighbours(cell):
                counts[other] = counts.get(other, 0) + 1
        return Life(cell for cell, n in counts.items() if n == 3 or (n == 2 and cell in self.cells))

    def __eq__(self, other): return self.cells == other.cells
    def __hash__(self): return hash(self.cells)
    def __len__(self): return len(self.cells)

    def __iter__(self):
        life = self
        while life:
            yield life
            life = life.step()

    def bounds(self):
        xs, ys = [x for x, _ in self.cells], [y for _, y in self.cells]
        return min(xs), min(ys), max(xs), max(ys)

    def normal(self):
        left, top, *_ = self.bounds()
        return Life((x - left, y - top) for x, y in self.cells)

    def __str__(self):
        if not self:
            return "(empty)"
        left, top, right, bottom = self.bounds()
        row = lambda y: "".join(".#"[(x, y) in self.cells] for x in range(left, right + 1))
        return "\n".join(map(row, range(top, bottom + 1)))


def period(life, limit=20):
    seen = {}
    for i, state in zip(range(limit), life):
        key = state.normal()
        if key in seen:
            return seen[key], i
        seen[key] = i
    return None


blinker, glider, block = Life.parse("###"), Life.parse(".#.\n..#\n###"), Life.parse("##\n##")
print(blinker, blinker.step(), blinker.step().step() == blinker, sep="\n--\n")
for i, state in zip(range(5), glider):
    print(f"generation {i} {state.bounds()}", state, sep="\n")
print(period(blinker), period(glider), period(block), period(Life.parse("#")), len(Life([]).step()), Life([]))
r = Life.parse(".##\n##.\n.#.")
print([len(state) for _, state in zip(range(15), r)])


def torus(rows):
    h, w = len(rows), len(rows[0])
    around = [(dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1) if dy or dx]
    return ["".join("#" if (n := sum(rows[(y + dy) % h][(x + dx) % w] == "#" for dy, dx in around)) == 3
                    or (n == 2 and rows[y][x] == "#") else "." for x in range(w)) for y in range(h)]


rows = ["......", "..#...", "...#..", ".###..", "......", "......"]
start = rows
for _ in range(24):
    rows = torus(rows)
print(rows == start, torus(start))

# expect:
# ###
# --
# #
# #
# #
# --
# True
# generation 0 (0, 0, 2, 2)
# .#.
# ..#
# ###
# generation 1 (0, 1, 2, 3)
# #.#
# .##
# .#.
# generation 2 (0, 1, 2, 3)
# ..#
# #.#
# .##
# generation 3 (1, 1, 3, 3)
# #..
# .##
# ##.
# generation 4 (1, 1, 3, 3)
# .#.
# ..#
# ###
# (0, 2) (0, 4) (0, 1) None 0 (empty)
# [5, 6, 7, 9, 8, 9, 12, 11, 18, 11, 11, 10, 13, 16, 19]
# True ['......', '......', '.#.#..', '..##..', '..#...', '......']

# A sudoku solver: candidates, the cell with the fewest of them, backtracking by exceptions and by generators.
ROWS, COLUMNS = "ABCDEFGHI", "123456789"
CELLS = [r + c for r in ROWS for c in COLUMNS]
UNITS = [[r + c for c in COLUMNS] for r in ROWS] + [[r + c for r in ROWS] for c in COLUMNS] + \
    [[r + c for r in rows for c in columns] for rows in ("ABC", "DEF", "GHI") for columns in ("123", "456", "789")]
PEERS = {cell: {other for unit in UNITS if cell in unit for other in unit} - {cell} for cell in CELLS}


class Contradiction(Exception): pass


class Sudoku:
    def __init__(self, text):
        self.candidates = {cell: COLUMNS for cell in CELLS}
        self.guesses = 0
        for cell, digit in zip(CELLS, text):
            if digit in COLUMNS:
                self.assign(self.candidates, cell, digit)

    def assign(self, candidates, cell, digit):
        for other in candidates[cell]:
            if other != digit:
                self.eliminate(candidates, cell, other)

    def eliminate(self, candidates, cell, digit):
        if digit not in candidates[cell]:
            return
        candidates[cell] = candidates[cell].replace(digit, "")
        left = candidates[cell]
        if not left:
            raise Contradiction(f"nothing left for {cell}")
        if len(left) == 1:
            for peer in sorted(PEERS[cell]):
                self.eliminate(candidates, peer, left)
        for unit in UNITS:
            if cell in unit:
                places = [place for place in unit if digit in candidates[place]]
                if not places:
                    raise Contradiction(f"no place for {digit}")
                if len(places) == 1 and len(candidates[places[0]]) > 1:
                    self.assign(candidates, places[0], digit)

    def solutions(self, candidates=None):
        candidates = candidates or self.candidates
        open_cells = [cell for cell in CELLS if len(candidates[cell]) > 1]
        if not open_cells:
            yield "".join(candidates[cell] for cell in CELLS)
            return
        cell = min(open_cells, key=lambda c: (len(candidates[c]), c))
        for digit in candidates[cell]:
            self.guesses += 1
            attempt = dict(candidates)
            try:
                self.assign(attempt, cell, digit)
            except Contradiction:
                continue
            yield from self.solutions(attempt)


def show(text):
    for i in range(0, 81, 27):
        for j in range(i, i + 27, 9):
            print(" ".join(text[j:j + 3]), "|", " ".join(text[j + 3:j + 6]), "|", " ".join(text[j + 6:j + 9]))
        if i < 54:
            print("------+-------+------")


easy = "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79"
hard = "..............3.85..1.2.......5.7.....4...1...9.......5......73..2.1........4...9"
s = Sudoku(easy)
show(next(s.solutions()))
print(s.guesses, len(list(Sudoku(easy).solutions())))
medium = Sudoku("4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......")
solved = next(medium.solutions())
print(solved, medium.guesses > 0, all(sorted(solved[CELLS.index(c)] for c in unit) == list(COLUMNS) for unit in UNITS))
try:
    Sudoku("55" + "." * 79)
except Contradiction as error:
    print("contradiction:", error)
many = Sudoku(easy[:40] + "." * 41).solutions()
print(sum(1 for _, s in zip(range(3), many)), len(hard))

# expect:
# 5 3 4 | 6 7 8 | 9 1 2
# 6 7 2 | 1 9 5 | 3 4 8
# 1 9 8 | 3 4 2 | 5 6 7
# ------+-------+------
# 8 5 9 | 7 6 1 | 4 2 3
# 4 2 6 | 8 5 3 | 7 9 1
# 7 1 3 | 9 2 4 | 8 5 6
# ------+-------+------
# 9 6 1 | 5 3 7 | 2 8 4
# 2 8 7 | 4 1 9 | 6 3 5
# 3 4 5 | 2 8 6 | 1 7 9
# 0 1
# 417369825632158947958724316825437169791586432346912758289643571573291684164875293 True True
# contradiction: nothing left for A2
# 3 81

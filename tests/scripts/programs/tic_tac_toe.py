# Noughts and crosses: a board, all its lines, minimax with a memo, games between players.
LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


class Board:
    def __init__(self, cells="." * 9): self.cells = cells

    def play(self, at, mark):
        if not 0 <= at < 9:
            raise IndexError(f"there is no cell {at}")
        if self.cells[at] != ".":
            raise ValueError(f"cell {at} is taken by {self.cells[at]}")
        return Board(self.cells[:at] + mark + self.cells[at + 1:])

    @property
    def winner(self):
        for a, b, c in LINES:
            if self.cells[a] == self.cells[b] == self.cells[c] != ".":
                return self.cells[a]
        return None

    @property
    def free(self): return [i for i, c in enumerate(self.cells) if c == "."]
    @property
    def is_over(self): return self.winner is not None or not self.free
    @property
    def turn(self): return "XO"[(9 - len(self.free)) % 2]
    def __hash__(self): return hash(self.cells)
    def __eq__(self, other): return self.cells == other.cells
    def __str__(self): return "/".join(self.cells[i:i + 3] for i in (0, 3, 6))


def value(board, memo={}):
    if board not in memo:
        if board.is_over:
            memo[board] = {"X": 1, "O": -1, None: 0}[board.winner]
        else:
            best = max if board.turn == "X" else min
            memo[board] = best(value(board.play(i, board.turn)) for i in board.free)
    return memo[board]


class Player:
    def choose(self, board): return board.free[0]
    def __str__(self): return type(self).__name__


class Last(Player):
    def choose(self, board): return board.free[-1]


class Perfect(Player):
    def choose(self, board):
        best = max if board.turn == "X" else min
        return best(board.free, key=lambda i: (value(board.play(i, board.turn)), -i if board.turn == "X" else i))


class Cheat(Player):
    def choose(self, board): return next((i for i in range(9) if i not in board.free), 9)


def game(x, o):
    board, players = Board(), {"X": x, "O": o}
    while not board.is_over:
        mark = board.turn
        try:
            board = board.play(players[mark].choose(board), mark)
        except (IndexError, ValueError) as error:
            return f"{mark} ({players[mark]}) loses: {error}", board
    return f"{board.winner or 'nobody'} wins", board


players = [Player(), Last(), Perfect(), Cheat()]
for x in players:
    for o in players:
        result, board = game(x, o)
        print(f"{x!s:>8} {o!s:>8} {board} {result}")
print(value(Board()), value(Board("X...O....")), value(Board("XX..O....")), len(value.__defaults__[0]))
print(Board("XXXOO....").winner, Board("XOXOXOOXO").winner, Board("XO").free, Board("X........").turn)

# expect:
#   Player   Player XOX/OXO/X.. X wins
#   Player     Last XXX/.../.OO X wins
#   Player  Perfect XXO/XO./O.. O wins
#   Player    Cheat X../.../... O (Cheat) loses: cell 0 is taken by X
#     Last   Player OO./.../XXX X wins
#     Last     Last ..X/OXO/XOX X wins
#     Last  Perfect ..O/.OX/OXX O wins
#     Last    Cheat .../.../..X O (Cheat) loses: cell 8 is taken by X
#  Perfect   Player XOO/XXO/X.. X wins
#  Perfect     Last XXX/.../.OO X wins
#  Perfect  Perfect XXO/OOX/XOX nobody wins
#  Perfect    Cheat X../.../... O (Cheat) loses: cell 0 is taken by X
#    Cheat   Player .../.../... X (Cheat) loses: there is no cell 9
#    Cheat     Last .../.../... X (Cheat) loses: there is no cell 9
#    Cheat  Perfect .../.../... X (Cheat) loses: there is no cell 9
#    Cheat    Cheat .../.../... X (Cheat) loses: there is no cell 9
# 0 0 0 5478
# X None [] O

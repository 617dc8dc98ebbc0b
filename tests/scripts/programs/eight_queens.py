# Queens on boards, by generators; knight's tour by Warnsdorff's rule; permutations; magic squares; subset sums.
def queens(n, row=0, columns=(), down=(), up=()):
    if row == n:
        yield columns
        return
    for c in range(n):
        if c not in columns and row - c not in down and row + c not in up:
            yield from queens(n, row + 1, (*columns, c), (*down, row - c), (*up, row + c))


def show(columns):
    return ["".join("Q" if c == q else "." for c in range(len(columns))) for q in columns]


def knight(n, start):
    moves = [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)]
    seen = {start: 1}

    def free(at):
        x, y = at
        return [(x + dx, y + dy) for dx,
                dy in moves if 0 <= x + dx < n and 0 <= y + dy < n and (x + dx, y + dy) not in seen]
    at = start
    while options := free(at):
        at = min(options, key=lambda o: (len(free(o)), o))
        seen[at] = len(seen) + 1
    return seen


def magic(n):
    if n % 2 == 0:
        raise ValueError("only odd sizes")
    square, x, y = [[0] * n for _ in range(n)], n // 2, 0
    for k in range(1, n * n + 1):
        square[y][x] = k
        if square[(y - 1) % n][(x + 1) % n]:
            y = (y + 1) % n
        else:
            x, y = (x + 1) % n, (y - 1) % n
    return square


def subset_sums(numbers, target):
    def search(i, chosen, left):
        if left == 0:
            yield chosen
        elif i < len(numbers) and left > 0:
            yield from search(i + 1, chosen + [numbers[i]], left - numbers[i])
            yield from search(i + 1, chosen, left)
    return list(search(0, [], target))


def hanoi(n, source="A", target="C", spare="B"):
    if n:
        yield from hanoi(n - 1, source, spare, target)
        yield source + target
        yield from hanoi(n - 1, spare, target, source)


print([sum(1 for _ in queens(n)) for n in range(1, 8)], next(queens(8)), next(queens(3), "none"))
print(*show(next(queens(6))), sep="\n")
tour = knight(6, (0, 0))
print(len(tour), *[" ".join(f"{tour.get((x, y), 0):>2}" for x in range(6)) for y in range(6)], sep="\n")
for n in (3, 5):
    square = magic(n)
    print(square, {sum(r) for r in square} | {sum(c) for c in zip(*square)} | {sum(square[i][i] for i in range(n))})
try:
    magic(4)
except ValueError as error:
    print(error)
print(subset_sums([3, 34, 4, 12, 5, 2], 9), subset_sums([1, 2], 100), subset_sums([], 0))
print(list(hanoi(3)), sum(1 for _ in hanoi(10)))

# expect:
# [1, 0, 0, 2, 10, 4, 40] (0, 4, 7, 5, 2, 6, 1, 3) none
# .Q....
# ...Q..
# .....Q
# Q.....
# ..Q...
# ....Q.
# 36
#  1 10 35 22  7 12
# 28 21  8 11 36 23
#  9  2 27 34 13  6
# 20 29 18 15 24 33
#  3 16 31 26  5 14
# 30 19  4 17 32 25
# [[8, 1, 6], [3, 5, 7], [4, 9, 2]] {15}
# [[17, 24, 1, 8, 15], [23, 5, 7, 14, 16], [4, 6, 13, 20, 22], [10, 12, 19, 21, 3], [11, 18, 25, 2, 9]] {65}
# only odd sizes
# [[3, 4, 2], [4, 5]] [] [[]]
# ['AC', 'AB', 'CB', 'AC', 'BA', 'BC', 'AC'] 1023

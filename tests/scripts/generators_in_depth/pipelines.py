# Generators put together: pipelines, take while, chunks, merging, infinite ones, reading back.
def numbers():
    n = 0
    while True:
        n += 1
        yield n


def take(n, it):
    for _, item in zip(range(n), it):
        yield item


def where(test, it):
    return (x for x in it if test(x))


def chunks(it, size):
    chunk = []
    for item in it:
        chunk.append(item)
        if len(chunk) == size:
            yield tuple(chunk)
            chunk = []
    if chunk:
        yield tuple(chunk)


def merge(a, b):
    done = object()
    x, y = next(a, done), next(b, done)
    while x is not done and y is not done:
        if x <= y:
            yield x
            x = next(a, done)
        else:
            yield y
            y = next(b, done)
    while x is not done:
        yield x
        x = next(a, done)
    while y is not done:
        yield y
        y = next(b, done)


def primes():
    found = []
    for n in numbers():
        if n > 1 and all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n


def pairwise(it):
    it = iter(it)
    previous = next(it)
    for item in it:
        yield previous, item
        previous = item


print(list(take(10, where(lambda n: n % 3 == 0, numbers()))))
print(list(chunks("abcdefg", 3)), list(chunks([], 2)))
print(list(merge(iter([1, 4, 6]), iter([2, 3, 5, 7, 8]))), list(take(12, primes())))
print(list(pairwise("abcd")), [b - a for a, b in pairwise(take(8, primes()))])


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


print(sum(where(lambda n: n % 2 == 0, take(30, fib()))), list(take(5, (n ** 2 for n in fib()))))


def permutations(items):
    if not items:
        yield ()
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield (item, *rest)


print(len(list(permutations("abcde"))), ["".join(p) for p in permutations("abc")])


def subsets(items):
    if not items:
        yield []
        return
    for rest in subsets(items[1:]):
        yield rest
        yield [items[0]] + rest


print(sorted(subsets([1, 2, 3])))
def lines(text): yield from text.split("\n")
def fields(rows): yield from (row.split(",") for row in rows if row and not row.startswith("#"))
def records(rows, *, header=None):
    for row in rows:
        if header is None:
            header = row
        else:
            yield dict(zip(header, row))


print(*records(fields(lines("# people\nname,age\nann,5\n\nbob,6"))), sep="\n")

# expect:
# [3, 6, 9, 12, 15, 18, 21, 24, 27, 30]
# [('a', 'b', 'c'), ('d', 'e', 'f'), ('g',)] []
# [1, 2, 3, 4, 5, 6, 7, 8] [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37]
# [('a', 'b'), ('b', 'c'), ('c', 'd')] [1, 2, 2, 4, 2, 4, 2]
# 257114 [0, 1, 1, 4, 9]
# 120 ['abc', 'acb', 'bac', 'bca', 'cab', 'cba']
# [[], [1], [1, 2], [1, 2, 3], [1, 3], [2], [2, 3], [3]]
# {'name': 'ann', 'age': '5'}
# {'name': 'bob', 'age': '6'}

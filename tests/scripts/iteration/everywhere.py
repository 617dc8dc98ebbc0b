# Every place that iterates, with an iterator of our own that says when it is asked.
class Noisy:
    def __init__(self, n): self.n, self.i = n, 0
    def __iter__(self): log.append("iter"); return self
    def __next__(self):
        self.i += 1
        if self.i > self.n:
            log.append("stop")
            raise StopIteration
        log.append(self.i)
        return self.i


def attempt(name, action):
    log.clear()
    try:
        result = action(Noisy(3))
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(name, result, log)


log = []
attempt("list", list)
attempt("tuple", tuple)
attempt("set", lambda n: sorted(set(n)))
attempt("sum", sum)
attempt("max", max)
attempt("sorted", sorted)
attempt("any", any)
attempt("all", lambda n: all(x < 2 for x in n))
attempt("zip", lambda n: list(zip(n, "ab")))
attempt("zip first", lambda n: list(zip("ab", n)))
attempt("enumerate", lambda n: dict(enumerate(n)))
attempt("map", lambda n: list(map(str, n)))
attempt("filter", lambda n: list(filter(lambda x: x % 2, n)))
attempt("in", lambda n: 2 in n)
attempt("not in", lambda n: 9 not in n)
attempt("star call", lambda n: (lambda *a: a)(*n))
attempt("star list", lambda n: [0, *n, 4])
attempt("unpack", lambda n: (lambda x: x)([a + b + c for a, b, c in [n]]))
attempt("extend", lambda n: [0].extend(n))
attempt("dict", lambda n: dict.fromkeys(n, "v"))
attempt("join", lambda n: "-".join(n))
attempt("bytes", bytes)
attempt("comprehension", lambda n: [x * y for x in n for y in n])
attempt("next", lambda n: (next(n), next(n, None)))
attempt("slice", lambda n: [1, 2, 3].__setitem__(slice(0, 2), n))
attempt("min default", lambda n: min(n, default=0))
attempt("str.join of map", lambda n: "".join(map(str, n)))
attempt("update", lambda n: sorted({0}.union(n)))
attempt("isdisjoint", lambda n: {2}.isdisjoint(n))
attempt("list.__iadd__", lambda n: [0].__iadd__(n))
attempt("reversed", reversed)
attempt("len", len)


def first_two(n):
    for x in n:
        if x == 2:
            break
    else:
        return "else"
    return x


attempt("break", first_two)
attempt("too few", lambda n: [a for a, b, c, d in [n]])
attempt("too many", lambda n: [a for a, b in [n]])
attempt("starred", lambda n: [(a, b) for a, *b in [n]])

# expect:
# list [1, 2, 3] ['iter', 1, 2, 3, 'stop']
# tuple (1, 2, 3) ['iter', 1, 2, 3, 'stop']
# set [1, 2, 3] ['iter', 1, 2, 3, 'stop']
# sum 6 ['iter', 1, 2, 3, 'stop']
# max 3 ['iter', 1, 2, 3, 'stop']
# sorted [1, 2, 3] ['iter', 1, 2, 3, 'stop']
# any True ['iter', 1]
# all False ['iter', 1, 2]
# zip [(1, 'a'), (2, 'b')] ['iter', 1, 2, 3]
# zip first [('a', 1), ('b', 2)] ['iter', 1, 2]
# enumerate {0: 1, 1: 2, 2: 3} ['iter', 1, 2, 3, 'stop']
# map ['1', '2', '3'] ['iter', 1, 2, 3, 'stop']
# filter [1, 3] ['iter', 1, 2, 3, 'stop']
# in True ['iter', 1, 2]
# not in True ['iter', 1, 2, 3, 'stop']
# star call (1, 2, 3) ['iter', 1, 2, 3, 'stop']
# star list [0, 1, 2, 3, 4] ['iter', 1, 2, 3, 'stop']
# unpack [6] ['iter', 1, 2, 3, 'stop']
# extend None ['iter', 1, 2, 3, 'stop']
# dict {1: 'v', 2: 'v', 3: 'v'} ['iter', 1, 2, 3, 'stop']
# join TypeError: sequence item 0: expected str instance, int found ['iter', 'iter', 1, 2, 3, 'stop']
# bytes b'\x01\x02\x03' ['iter', 1, 2, 3, 'stop']
# comprehension [2, 3] ['iter', 1, 'iter', 2, 3, 'stop', 'stop']
# next (1, 2) [1, 2]
# slice None ['iter', 'iter', 1, 2, 3, 'stop']
# min default 1 ['iter', 1, 2, 3, 'stop']
# str.join of map 123 ['iter', 1, 2, 3, 'stop']
# update [0, 1, 2, 3] ['iter', 1, 2, 3, 'stop']
# isdisjoint False ['iter', 1, 2]
# list.__iadd__ [0, 1, 2, 3] ['iter', 1, 2, 3, 'stop']
# reversed TypeError: 'Noisy' object is not reversible []
# len TypeError: object of type 'Noisy' has no len() []
# break 2 ['iter', 1, 2]
# too few ValueError: not enough values to unpack (expected 4, got 3) ['iter', 1, 2, 3, 'stop']
# too many ValueError: too many values to unpack (expected 2) ['iter', 1, 2, 3]
# starred [(1, [2, 3])] ['iter', 1, 'iter', 2, 3, 'stop']

# __len__, __getitem__ with ints, slices and tuples, __setitem__, __delitem__, __contains__, __iter__.
class Grid:
    def __init__(self): self.cells = {}
    def __len__(self): return len(self.cells)
    def __getitem__(self, key): return self.cells.get(key, f"empty {key!r}") if not isinstance(key, slice) else key
    def __setitem__(self, key, value): self.cells[key] = value
    def __delitem__(self, key): del self.cells[key]
    def __contains__(self, value): return value in self.cells.values()
    def __iter__(self): return iter(sorted(self.cells))


g = Grid()
g[1, 2] = "a"
g[0, 0] = "b"
print(g[1, 2], g[5], g[1:2], g[::], g[1:], g[..., 1], g[None], len(g))
print("a" in g, "z" not in g, list(g), [*g], bool(Grid()))
del g[0, 0]
print(list(g), (g[()], g[(1,)]))
try:
    del g["nothing"]
except KeyError as error:
    print(repr(error))
first, = g
print(first, max(g), dict.fromkeys(g, 0))


class Seq:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[j] for j in range(*i.indices(self.n))]
        if i < 0:
            i += self.n
        if not 0 <= i < self.n:
            raise IndexError(f"no item {i}")
        return i * i


s = Seq(5)
print(list(s), s[-1], s[1:4], s[::-2], 9 in s, 10 in s, list(reversed(s)), sum(s), max(s))
a, *b, c = s
print(a, b, c, list(zip(s, "abc")), list(enumerate(s))[:2], tuple(s), sorted(s, key=lambda x: -x))
try:
    s[9]
except IndexError as error:
    print(error)
it = iter(s)
print(next(it), next(it), type(it).__name__, list(it), next(it, "done"))


class Bare: pass


for statement in ("b[0]", "b[0] = 1", "del b[0]", "1 in b", "len(b)", "b[:]", "iter(b)", "for x in b: pass",
                  "x, y = b"):
    try:
        exec(statement, {"b": Bare()})
    except TypeError as error:
        print(error)

# expect:
# a empty 5 slice(1, 2, None) slice(None, None, None) slice(1, None, None) empty (Ellipsis, 1) empty None 2
# True True [(0, 0), (1, 2)] [(0, 0), (1, 2)] False
# [(1, 2)] ('empty ()', 'empty (1,)')
# KeyError('nothing')
# (1, 2) (1, 2) {(1, 2): 0}
# [0, 1, 4, 9, 16] 16 [1, 4, 9] [16, 4, 0] True False [16, 9, 4, 1, 0] 30 16
# 0 [1, 4, 9] 16 [(0, 'a'), (1, 'b'), (4, 'c')] [(0, 0), (1, 1)] (0, 1, 4, 9, 16) [16, 9, 4, 1, 0]
# no item 9
# 0 1 iterator [4, 9, 16] done
# 'Bare' object is not subscriptable
# 'Bare' object does not support item assignment
# 'Bare' object doesn't support item deletion
# argument of type 'Bare' is not iterable
# object of type 'Bare' has no len()
# 'Bare' object is not subscriptable
# 'Bare' object is not iterable
# 'Bare' object is not iterable
# cannot unpack non-iterable Bare object

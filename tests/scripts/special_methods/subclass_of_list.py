# Subclasses of list and tuple: which methods give the base type, which overrides are used by builtins.
class L(list):
    def __init__(self, *items, name=""):
        super().__init__(items)
        self.name = name

    def append(self, item):
        super().append(item * 2)

    def __getitem__(self, i):
        result = super().__getitem__(i)
        return L(*result, name=self.name) if isinstance(i, slice) else result


x = L(1, 2, 3, name="n")
x.append(5)
x.extend([6])
x += [7]
print(x, x.name, type(x).__name__, type(x[1:]).__name__, x[1:].name, len(x), x[-1])
print(type(x + [1]).__name__, type([1] + x).__name__, type(x * 2).__name__, type(x.copy()).__name__,
      type(list(x)).__name__)
print(x == [1, 2, 3, 10, 6, 7], [1, 2, 3, 10, 6, 7] == x, x < [2], sorted(x, reverse=True), type(sorted(x)).__name__)
x[1:3] = "ab"
del x[0]
print(x, x.index("b"), isinstance(x, list), [*x], (*x,), x.pop(), reversed(x).__next__())


class Doubled(list):
    def __iter__(self): return (i * 2 for i in super().__iter__())
    def __len__(self): return 100
    def __contains__(self, item): return True


d = Doubled([1, 2])
print([i for i in d], list(d), [*d], sum(d), len(d), 5 in d, d, tuple(d), dict.fromkeys(d), d == [1, 2])
a, b = d
print(a, b, list(zip(d, d)), ",".join(map(str, d)), max(d), bool(Doubled()))


class T(tuple):
    def __new__(cls, *items): return super().__new__(cls, items)
    @property
    def first(self): return self[0]


t = T(1, 2, 3)
t.label = "labelled"
print(t, t.first, t.label, type(t[1:]).__name__, type(t + (4,)).__name__, type(t * 2).__name__, t == (1, 2, 3))
print(hash(t) == hash((1, 2, 3)), {(1, 2, 3): "found"}[t], "%s %s %s" % t, isinstance(t, tuple), t.count(1), t.index(3))
print(T(), T(*"ab"), (lambda *a: a)(*t), T(3) < T(4), sorted([T(2, 1), T(1, 2)]))


class Stack(list):
    push = list.append
    def peek(self): return self[-1] if self else None


s = Stack()
s.push(1); s.push(2)
print(s.peek(), s.pop(), s, Stack("abc"), Stack.push is list.append, Stack([3, 1, 2]).sort())

# expect:
# [1, 2, 3, 10, 6, 7] n L L n 6 7
# list list list list list
# True True True [10, 7, 6, 3, 2, 1] list
# ['a', 'b', 10, 6] 1 True ['a', 'b', 10, 6, 7] ('a', 'b', 10, 6, 7) 7 6
# [2, 4] [2, 4] [2, 4] 6 100 True [1, 2] (2, 4) {2: None, 4: None} True
# 2 4 [(2, 2), (4, 4)] 2,4 4 True
# (1, 2, 3) 1 labelled tuple tuple tuple True
# True found 1 2 3 True 1 2
# () ('a', 'b') (1, 2, 3) True [(1, 2), (2, 1)]
# 2 2 [1] ['a', 'b', 'c'] True None

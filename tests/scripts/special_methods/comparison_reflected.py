# Rich comparison: reflection, subclass priority, fallback to identity, != from ==, any object as result.
class Loud:
    def __init__(self, name, answer=NotImplemented): self.name, self.answer = name, answer
    def __lt__(self, o): print(self.name, "lt", end="; "); return self.answer
    def __gt__(self, o): print(self.name, "gt", end="; "); return self.answer
    def __le__(self, o): print(self.name, "le", end="; "); return self.answer
    def __ge__(self, o): print(self.name, "ge", end="; "); return self.answer
    def __eq__(self, o): print(self.name, "eq", end="; "); return self.answer
    def __ne__(self, o): print(self.name, "ne", end="; "); return self.answer


class Sub(Loud): pass
class Overriding(Loud):
    def __gt__(self, o): print("overriding gt", end="; "); return "O"


a, b = Loud("a"), Loud("b", "B")
print(a < b, a > b, a <= b, a >= b, a == b, a != b)
print(a == Loud("c"), a != Loud("c"))
print(a < Sub("s", 1), Loud("x", 5) < Overriding("o"))
for op in ("<", ">", "<=", ">="):
    try:
        print(eval(f"a {op} a"))
    except TypeError as error:
        print(error)
print(1 < b, 1 == b, "s" >= b, None != b)
try:
    print(a < 1)
except TypeError as error:
    print(error)


class OnlyEq:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n if isinstance(o, OnlyEq) else NotImplemented


print(OnlyEq(1) == OnlyEq(1), OnlyEq(1) != OnlyEq(1), OnlyEq(1) != OnlyEq(2), OnlyEq(1) == 1, OnlyEq(1) != 1)


class Vector:
    def __init__(self, *xs): self.xs = xs
    def __lt__(self, o): return [x < o for x in self.xs]
    def __eq__(self, o): return [x == o for x in self.xs]


print(Vector(1, 5) < 3, Vector(1, 5) == 5, Vector(1, 5) != 5)
print(1 < Loud("m", True) < 3, 1 < Loud("n", False) < print("never"))


class OnlyLt:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
    def __repr__(self): return f"<{self.n}>"


items = [OnlyLt(n) for n in (3, 1, 2)]
print(sorted(items), max(items), min(items), OnlyLt(1) > OnlyLt(2), sorted(items, reverse=True))
try:
    OnlyLt(1) <= OnlyLt(2)
except TypeError as error:
    print(error)

# expect:
# a lt; b gt; a gt; b lt; a le; b ge; a ge; b le; a eq; b eq; a ne; b ne; B B B B B B
# a eq; c eq; a ne; c ne; False True
# s gt; overriding gt; 1 O
# a lt; a gt; '<' not supported between instances of 'Loud' and 'Loud'
# a gt; a lt; '>' not supported between instances of 'Loud' and 'Loud'
# a le; a ge; '<=' not supported between instances of 'Loud' and 'Loud'
# a ge; a le; '>=' not supported between instances of 'Loud' and 'Loud'
# b gt; b eq; b le; b ne; B B B B
# a lt; '<' not supported between instances of 'Loud' and 'int'
# True False True False True
# [True, False] [False, True] False
# m gt; m lt; n gt; True False
# [<1>, <2>, <3>] <3> <1> False [<3>, <2>, <1>]
# '<=' not supported between instances of 'OnlyLt' and 'OnlyLt'

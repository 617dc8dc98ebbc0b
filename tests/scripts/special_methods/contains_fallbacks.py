# `in` asks __contains__, else __iter__, else __getitem__; identity counts; None forbids.
class ByIter:
    def __iter__(self):
        print("iter", end=" ")
        yield from (1, 2.5, "x")


class ByIndex:
    def __getitem__(self, i):
        print("item", i, end=" ")
        return "abc"[i]


class ByContains(ByIter):
    def __contains__(self, x): return x


class Forbidden(ByIter):
    __contains__ = None


print(1 in ByIter(), "y" in ByIter(), 2.5 not in ByIter())
print("b" in ByIndex(), "z" in ByIndex())
print("anything" in ByContains(), "" in ByContains(), [] not in ByContains())
try:
    1 in Forbidden()
except TypeError as error:
    print(error)
nan = float("nan")
print(nan in [nan], float("nan") in [nan], [nan].count(nan), [nan].index(nan), nan in (nan,), nan in {nan})


class EqAll:
    def __eq__(self, o): print("eq", end=" "); return True
    def __hash__(self): return 1


e = EqAll()
print(e in [1, 2], 5 in [e], e in [e], e in {2: 0}, e in {1: 0})


class EqRaises:
    def __eq__(self, o): raise ValueError("no comparison")


r = EqRaises()
print(r in [r], r in (r, 1))
try:
    print(r in [1])
except ValueError as error:
    print(error)
print("ell" in "hello", "" in "", b"b" in b"abc", 98 in b"abc", 3 in range(0, 9, 3), 2.0 in range(5), "a" in {"a": 1})
for attempt in (lambda: 1 in "abc", lambda: 1 in 5, lambda: [] in {1}, lambda: {} in {}, lambda: 300 in b"a",
                lambda: "a" in b"a", lambda: None in "None"):
    try:
        print(attempt())
    except (TypeError, ValueError) as error:
        print(error)

# expect:
# iter iter iter True False False
# item 0 item 1 item 0 item 1 item 2 item 3 True False
# True False True
# 'Forbidden' object is not a container
# True False 1 0 True True
# eq eq eq True True True False True
# True True
# no comparison
# True True True True True True True
# 'in <string>' requires string as left operand, not int
# argument of type 'int' is not iterable
# unhashable type: 'list'
# unhashable type: 'dict'
# byte must be in range(0, 256)
# a bytes-like object is required, not 'str'
# 'in <string>' requires string as left operand, not NoneType

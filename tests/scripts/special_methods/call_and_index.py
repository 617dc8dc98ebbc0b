# __call__ with all arguments; __index__ wherever an int is needed; __int__, __float__, __complex__ and their order.
class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, *args, **keywords): return self.n + sum(args) + sum(keywords.values())


add = Adder(10)
print(add(), add(1, 2), add(1, x=5), list(map(add, [1, 2])), add.__call__(3), sorted([3, 1], key=Adder(0)))


class Index:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n


two = Index(2)
print([10, 20, 30][two], "abc"[two], (1, 2, 3)[two:], list(range(Index(1), Index(3))), bin(two), hex(Index(255)))
print([1] * two, "ab" * two, [0] * two, two * [0], chr(Index(65)), int(two), float(two), complex(two))
print(b"abc"[two], bytes(two), round(2.5678, two), "%d" % 2, [1, 2, 3, 4][:two], "abcdef".find("c", two))
items = [1, 2, 3]
items[two] = "set"
del items[Index(0)]
items.insert(Index(1), "in")
print(items, items.pop(Index(0)), 10 in range(20)[two:], (5).to_bytes(two, "big"), 1 << 2)
for bad in (Index("x"), Index(1.5), Index(None)):
    try:
        print([1, 2, 3][bad])
    except TypeError as error:
        print(error)
for attempt in (lambda: items[1.0 + 0], lambda: items["a" + ""], lambda: range(1.5), lambda: "a" * 1.5,
                lambda: items[Adder(1)]):
    try:
        attempt()
    except TypeError as error:
        print(error)


class Num:
    def __int__(self): return 7
    def __float__(self): return 2.5
    def __complex__(self): return 1 + 2j
    def __round__(self, n="no digits"): return ("round", n)
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"


import math
x = Num()
print(int(x), float(x), complex(x), round(x), round(x, 2), math.trunc(x), math.floor(x), math.ceil(x), math.sqrt(x))
print("%.1f" % x, int(Index(3)), float(Index(3)))


class Bad:
    def __int__(self): return "7"
    def __float__(self): return 7
    def __complex__(self): return 7


for kind in (int, float, complex):
    try:
        print(kind(Bad()))
    except TypeError as error:
        print(type(error).__name__)
try:
    [1, 2, 3][x]
except TypeError as error:
    print(error)

# expect:
# 10 13 16 [11, 12] 13 [1, 3]
# 30 c (3,) [1, 2] 0b10 0xff
# [1, 1] abab [0, 0] [0, 0] A 2 2.0 (2+0j)
# 99 b'\x00\x00' 2.57 2 [1, 2] 2
# ['in', 'set'] 2 True b'\x00\x05' 4
# __index__ returned non-int (type str)
# __index__ returned non-int (type float)
# __index__ returned non-int (type NoneType)
# list indices must be integers or slices, not float
# list indices must be integers or slices, not str
# 'float' object cannot be interpreted as an integer
# can't multiply sequence by non-int of type 'float'
# list indices must be integers or slices, not Adder
# 7 2.5 (1+2j) ('round', 'no digits') ('round', 2) trunc floor ceil 1.5811388300841898
# 2.5 3 3.0
# TypeError
# TypeError
# TypeError
# list indices must be integers or slices, not Num

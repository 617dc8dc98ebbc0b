# yield as an expression: what is sent is its value, and whatever was computed before it waits.
def echo():
    x = yield "ready"
    while x is not None:
        x = yield x * 2


g = echo()
print(next(g), g.send(2), g.send("ab"), g.send([1]))


def waiting():
    print("sum", 1 + (yield "a") + (yield "b"))
    print("call", max((yield "c"), 5, (yield "d")))
    print("list", [0, (yield "e"), 2, (yield "f")])
    print("dict", {"k": (yield "g"), (yield "h"): "v"})
    print("set", len({(yield "i"), (yield "j")}))
    print("tuple", ((yield "k"), (yield "l")))
    print("text", f"<{(yield 'm')}|{(yield 'n'):>4}>")
    print("compare", 1 < (yield "o") < (yield "p"))
    print("logic", (yield "q") and (yield "r"), (yield "s") or (yield "t"))
    print("choice", (yield "u") if (yield "v") else (yield "w"))
    print("slice", "abcdef"[(yield "x"):(yield "y")])
    print("keyword", dict(a=(yield "z"), b=2))
    items = [1, 2, 3]
    items[(yield "index")] = yield "value"
    print("item", items)
    items[(yield "place")] += yield "more"
    print("augmented", items)
    total = 10
    total += yield "total"
    print(total)
    a, b = yield "pair"
    print(a, b)
    a = b = yield "chain"
    print(a, b)
    print("unpacked", *(yield "star"), sep="-")
    print("not", not (yield "bool"), -(yield "minus"))
    print("lambda", (lambda: (yield))().__name__)
    print("walrus", (w := (yield "walrus")), w)
    print("subscript", (yield "seq")[(yield "at")])
    print("iterable", [c for c in (yield "first")])
    print("generator", list(c for c in (yield "second")))
    assert (yield "assert"), (yield "message")
    del items[(yield "del")]
    print(items)
    return (yield "last")


g = waiting()
answers = {
    "a": 2, "b": 3, "c": 4, "d": 9, "e": 1, "f": 3, "g": "G", "h": "H", "i": 1, "j": 1.0, "k": "K", "l": "L",
    "m": "M", "n": 7, "o": 2, "p": 3, "q": 0, "s": "S", "u": "U", "v": 1, "w": "W", "x": 1, "y": 4, "z": "Z",
    "index": 1, "value": "V", "place": 0, "more": 41, "total": 5, "pair": "xy", "chain": "c", "star": [1, 2],
    "bool": 0, "minus": 4, "walrus": 1000, "seq": "hello", "at": 1, "first": "ab", "second": "cd", "assert": 1,
    "del": 0, "last": "result",
}
item = next(g)
asked = [item]
while item != "last":
    item = g.send(answers[item])
    asked.append(item)
print(" ".join(asked))
print(next(g, "finished"))


def many(a, b, c, d, e, f, g, h):
    return a, b, c, d, e, f, g, h


def row(x):
    yield many(x, (yield 1), x + 1, (yield 2), x, *(yield 3), h=(yield 4))


g = row(5000)
next(g)
g.send("b")
g.send("d")
g.send("fg")
print(g.send("h"))
squares = (lambda: [(yield), (yield)])()
next(squares)
squares.send(1)


def gives():
    got = []
    got.append((yield))
    got.append((yield (yield "inner")))
    yield got


g = gives()
print(next(g), g.send(1), g.send(2), g.send(3))

# expect:
# ready 4 abab [1, 1]
# sum 6
# call 9
# list [0, 1, 2, 3]
# dict {'k': 'G', 'H': 'v'}
# set 1
# tuple ('K', 'L')
# text <M|   7>
# compare True
# logic 0 S
# choice U
# slice bcd
# keyword {'a': 'Z', 'b': 2}
# item [1, 'V', 3]
# augmented [42, 'V', 3]
# 15
# x y
# c c
# unpacked-1-2
# not True -4
# lambda <lambda>
# walrus 1000 1000
# subscript e
# iterable ['a', 'b']
# generator ['c', 'd']
# ['V', 3]
# a b c d e f g h i j k l m n o p q s v u x y z value index place more total pair chain star bool minus walrus seq at first second assert del last
# finished
# (5000, 'b', 5001, 'd', 5000, 'f', 'g', 'h')
# None inner 2 [1, 3]

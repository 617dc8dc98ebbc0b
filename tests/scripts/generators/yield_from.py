# yield from: over anything that can be iterated; its value is what the iterator returned.
def inner(n):
    got = []
    for i in range(n):
        got.append((yield i))
    return got


def outer():
    first = yield from inner(2)
    second = yield from inner(3)
    return first, second


g = outer()
print(next(g), g.send("a"), g.send("b"), g.send("c"), g.send("d"))
try:
    g.send("e")
except StopIteration as stop:
    print(stop.value)


def over(iterable):
    result = yield from iterable
    print("result", result)


for source in ([1, 2], (3,), "ab", {4: 5}, {6}, range(2), b"z", map(str, [7]), zip("a", "b"), enumerate("c"),
               (x for x in "d"), iter([8]), reversed([9, 10]), inner(1)):
    print(list(over(source)))
try:
    list(over(5))
except TypeError as e:
    print(e)


def expression():
    print("sum", (yield from inner(1)) + ["more"])
    print(f"{(yield from inner(1))}", [(yield from inner(1)), 2])
    x = yield from ()
    print(x)
    return (yield from inner(0))


print(list(expression()))
g = over([1, 2, 3])
next(g)
try:
    g.send("x")
except AttributeError as e:
    print(e)


def chain(n):
    if n:
        yield from chain(n - 1)
    yield n


print(list(chain(20)))


def finished():
    done = inner(1)
    list(done)
    x = yield from done
    yield x


print(list(finished()))


def flatten(tree):
    for item in tree:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, [3, [], [4]], 5], [[[6]]]])))
print((lambda: (yield from "xy"))().__next__())


def last_number():
    n = 600
    n += 66
    yield n
    return n


def same():
    r = yield from last_number()
    yield r


a, b = same()
print(a is b)

# expect:
# 0 1 0 1 2
# (['a', 'b'], ['c', 'd', 'e'])
# result None
# [1, 2]
# result None
# [3]
# result None
# ['a', 'b']
# result None
# [4]
# result None
# [6]
# result None
# [0, 1]
# result None
# [122]
# result None
# ['7']
# result None
# [('a', 'b')]
# result None
# [(0, 'c')]
# result None
# ['d']
# result None
# [8]
# result None
# [10, 9]
# result [None]
# [0]
# 'int' object is not iterable
# sum [None, 'more']
# [None] [[None], 2]
# None
# [0, 0, 0]
# 'list_iterator' object has no attribute 'send'
# [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]
# [None]
# [1, 2, 3, 4, 5, 6]
# x
# True

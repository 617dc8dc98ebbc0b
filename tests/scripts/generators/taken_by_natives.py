# What natives take of generators: in order, only as much as they need, with generators that look at themselves.
def say(items):
    try:
        for item in items:
            print("give", item)
            yield item
    finally:
        print("finally")


g = say([0, False, None, 3, 4])
print(any(g), next(g))
g.close()
g = say([1, True, 2.5, 0.0, "x"])
print(all(g), list(g))
print(sum(x for x in range(10)), sum(x / 2 for x in range(10)), sum(2**62 for _ in range(5)))
print(sum((x for x in (1, 2.5, True, 3j)), 4), sum(([x] for x in (1, 2)), []))
print(max(x % 7 for x in range(20)), min((x - 3.5 for x in range(3)), default=1), max((str(x) for x in (9, 10))))
print(max((x for x in ()), default="none"), max(x for x in (1, 1.0, True)), min(x for x in (1.0, 1, True)))
print(max((x for x in (3, -5, 4)), key=abs), min(float("nan") if x == 1 else x for x in range(4)))
print(list(x * 10**17 for x in range(3, 99, 16)), tuple(x for x in "abc"), sorted(-x for x in range(4)))


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        print("asked", self.value)
        return self.value


print(any(Truth(x > 1) for x in range(5)), all(Truth(x < 1) for x in range(5)))


# ---- going on with what is sent, from another generator, and by itself ----
def sent():
    for i in range(3):
        got = yield i
        print("got", got)


def outer():
    total = yield from sent()
    yield total
    yield from (x for x in "ab")


print(list(outer()))


def looks(box):
    for i in range(3):
        print(box[0].gi_running, box[0].gi_frame.f_lineno > 0)
        yield i


box = []
box.append(looks(box))
print(sum(box[0]), box[0].gi_running, box[0].gi_frame)


def itself(box):
    yield 1
    yield next(box[0])


for take in (list, sum, any, max, lambda it: [].extend(it)):
    box = []
    box.append(itself(box))
    try:
        take(x for x in box[0] if x is not None) if take is not any else any(not x for x in box[0])
    except ValueError as error:
        print(error)


# ---- ends that are none ----
def breaks(n):
    for i in range(n):
        yield i
    raise KeyError(n)


def stops():
    yield 1
    raise StopIteration


got = []
for take in (sum, max, all, got.extend, list):
    try:
        take(breaks(3))
    except KeyError as error:
        print(type(error).__name__, error)
    try:
        take(stops())
    except RuntimeError as error:
        print(error, repr(error.__cause__))
print(got)


# ---- a list that changes while it is extended ----
def changes(items):
    for i in range(6):
        if i == 3:
            items.clear()
        yield i


items = [1, 2, 3]
items.extend(changes(items))
print(items)


def handled():
    try:
        1 / 0
    except ZeroDivisionError as error:
        yield 1
        try:
            raise
        except ZeroDivisionError as again:
            yield again is error
    yield 2


print(list(handled()), sum(handled()))


# ---- identity: what they take is what was given ----
numbers = [10**10 + i for i in range(4)]
taken = list(x for x in numbers)
print(all(a is b for a, b in zip(taken, numbers)), max(x for x in numbers) is numbers[3])
print(sum(1 for x in taken if x is numbers[2]))

# expect:
# give 0
# give False
# give None
# give 3
# give 4
# True 4
# finally
# give 1
# give True
# give 2.5
# give 0.0
# give x
# finally
# False ['x']
# 45 22.5 23058430092136939520
# (8.5+3j) [1, 2]
# 6 -3.5 9
# none 1 1.0
# -5 0
# [300000000000000000, 1900000000000000000, 3500000000000000000, 5100000000000000000, 6700000000000000000, 8300000000000000000] ('a', 'b', 'c') [-3, -2, -1, 0]
# asked False
# asked False
# asked True
# asked True
# asked False
# True False
# got None
# got None
# got None
# [0, 1, 2, None, 'a', 'b']
# True True
# True True
# True True
# 3 False None
# generator already executing
# generator already executing
# generator already executing
# generator already executing
# generator already executing
# KeyError 3
# generator raised StopIteration StopIteration()
# KeyError 3
# generator raised StopIteration StopIteration()
# generator raised StopIteration StopIteration()
# KeyError 3
# generator raised StopIteration StopIteration()
# KeyError 3
# generator raised StopIteration StopIteration()
# [0, 1, 2, 1]
# [3, 4, 5]
# [1, True, 2] 4
# True True
# 1

# What an operator gives to a method of a class is the object itself: the method may hand it back, or keep it.
from collections import OrderedDict, defaultdict

x = int("1000")
d = defaultdict(list)
d[x].append(1)
print(next(iter(d)) is x)
o = OrderedDict()
o[x] = 1
print(next(iter(o)) is x)


def in_a_function(x):
    d = defaultdict(list)
    d[x].append(1)
    o = OrderedDict()
    o[x] = 1
    p = {}
    p[x] = 1
    return [next(iter(mapping)) is x for mapping in (d, o, p)]


print(in_a_function(int("1001")))


class Echo:
    def __add__(self, other):
        return other

    __radd__ = __getitem__ = __add__

    def __contains__(self, other):
        self.seen = other
        return True

    def __lt__(self, other):
        self.seen = other
        return True


e = Echo()
print((x + e) is x, (e + x) is x, e[x] is x, x in e, e.seen is x, e < x, e.seen is x, x > e)
numbers = [int("5000"), 2.5]
print([(numbers[i] + e) is numbers[i] for i in (0, 1)], e[numbers[0]] is numbers[0])


def of_global():
    y = x
    return e + y


def of_parameter(y):
    return e + y


def stored_before(y):
    global z
    z = y
    return e + y


def attribute_of(holder):
    return e + holder.number


class Holder:
    number = int("2000")

    def __init__(self):
        self.own = int("3000")


h = Holder()
print(of_global() is x, of_parameter(x) is x, stored_before(int("7000")) is z, attribute_of(h) is Holder.number)
print((e + h.own) is h.own, e[h.own] is h.own)


def loops():
    for q in numbers:
        print(e + q is q, any(e + q is n for n in numbers))
    for q, _ in [(numbers[0], 1)]:
        print(e + q is numbers[0])

    def inner():
        return (e + q) is q

    print(inner())


loops()
a = b = int("8000")
a += e
print(a is b)
c = x % 2**40
print(e + c is x, e + x % 2**40 is x)

# expect:
# True
# True
# [True, True, True]
# True True True True True True True True
# [True, True] True
# True True True True
# True True
# True True
# True True
# True
# True
# True
# True True

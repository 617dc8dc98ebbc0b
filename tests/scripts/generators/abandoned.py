# A suspended generator that nobody refers to any more is closed: its finally blocks run.
import gc


def cleaning(name):
    try:
        yield name
    finally:
        print("cleaned", name)


next(cleaning("at once"))
print("after")
g = cleaning("by del")
next(g)
del g
g = cleaning("by rebinding")
next(g)
g = None
cleaning("never begun")


def function():
    g = cleaning("by return")
    next(g)
    return "returned"


print(function())


def raising():
    g = cleaning("by an exception")
    next(g)
    raise ValueError


try:
    raising()
except ValueError:
    print("caught")


def outer():
    yield from cleaning("delegate")


g = outer()
next(g)
del g
print(any(x == "found" for x in ["found", "not reached"]))
items = [cleaning("in a list")]
next(items[0])
items.clear()


def cycle():
    me = yield
    try:
        yield me
    finally:
        print("cycle cleaned")


g = cycle()
next(g)
g.send(g)
del g
print("collect")
gc.collect()
print("collected")


def resurrects():
    try:
        yield
    finally:
        saved.append("ran")


saved = []
g = resurrects()
next(g)
del g
print(saved)


def pair(other):
    try:
        partner = yield
        yield partner
    finally:
        print("pair", other)


a, b = pair("a"), pair("b")
next(a), next(b)
a.send(b), b.send(a)
del a, b
gc.collect()
print("end")

# expect:
# cleaned at once
# after
# cleaned by del
# cleaned by rebinding
# cleaned by return
# returned
# caught
# cleaned by an exception
# cleaned delegate
# True
# cleaned in a list
# collect
# cycle cleaned
# collected
# ['ran']
# pair a
# pair b
# end

# close: GeneratorExit where the generator waits.
def cleaning(name):
    try:
        yield 1
        yield 2
    finally:
        print("cleaned", name)


g = cleaning("a")
print(g.close(), list(g))
g = cleaning("b")
next(g)
print(g.close(), g.close(), list(g))
g = cleaning("c")
print(list(g))
g.close()


def seen():
    try:
        yield
    except GeneratorExit as e:
        print("exit", repr(e))
        raise


g = seen()
next(g)
g.close()


def ignores():
    try:
        yield
    except GeneratorExit:
        yield "still here"


g = ignores()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)
g.close()


def fails():
    try:
        yield
    finally:
        raise ValueError("in finally")


g = fails()
next(g)
try:
    g.close()
except ValueError as e:
    print(e, repr(e.__context__))
print(list(g))


def outer():
    try:
        yield from cleaning("inner")
    finally:
        print("outer")


g = outer()
next(g)
g.close()


def loop():
    for i in cleaning("loop"):
        if i == 1:
            break
    print("left")


loop()


def in_loop():
    for x in range(3):
        try:
            yield x
        finally:
            print("round", x)


for x in in_loop():
    if x == 1:
        break

# expect:
# None []
# cleaned b
# None None []
# cleaned c
# [1, 2]
# exit GeneratorExit()
# generator ignored GeneratorExit
# in finally GeneratorExit()
# []
# cleaned inner
# outer
# cleaned loop
# left
# round 0
# round 1

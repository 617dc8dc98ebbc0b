# A finally that returns, breaks or continues swallows what was on its way.
def returns():
    try:
        raise ValueError("swallowed")
    finally:
        return "from finally"


def overrides():
    try:
        return "from try"
    finally:
        return "from finally"


def breaks():
    for i in range(5):
        try:
            raise ValueError
        finally:
            break
    return i


def continues():
    seen = []
    for i in range(3):
        try:
            seen.append(i)
            raise ValueError
        finally:
            continue
    return seen


def return_then_break():
    while True:
        try:
            return "never seen"
        finally:
            break
    return "after the loop"


def conditional(swallow):
    try:
        1 / 0
    finally:
        if swallow:
            return "swallowed"


def in_except():
    try:
        raise ValueError
    except ValueError:
        try:
            raise KeyError
        finally:
            return "both swallowed"


def generator():
    try:
        yield 1
        yield 2
    finally:
        yield "in finally"
        print("end of generator")


print(returns(), overrides(), breaks(), continues(), return_then_break(), conditional(True), in_except())
try:
    conditional(False)
except ZeroDivisionError as error:
    print(error)
print(list(generator()))
g = generator()
print(next(g))
try:
    g.close()
except RuntimeError as error:
    print(error)


def loops():
    for a in range(3):
        try:
            for b in range(3):
                try:
                    if b == 1:
                        break
                    if a == 1:
                        continue
                    print(a, b)
                finally:
                    print("inner", a, b)
        finally:
            print("outer", a)
            if a == 1:
                break


loops()

# expect:
# from finally from finally 0 [0, 1, 2] after the loop swallowed both swallowed
# division by zero
# end of generator
# [1, 2, 'in finally']
# 1
# generator ignored GeneratorExit
# 0 0
# inner 0 0
# inner 0 1
# outer 0
# inner 1 0
# inner 1 1
# outer 1

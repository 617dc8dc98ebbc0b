# A generator that waits in a handler ends with its last holder: its frame knows no frame below it while it waits.
import sys


def careful(n):
    try:
        while n > 0:
            yield n
            n -= 1
    except ValueError as error:
        yield "caught " + str(error)
    finally:
        print("careful ends")


def holder():
    waiting = careful(3)
    print(next(waiting), waiting.throw(ValueError("thrown")))
    print(waiting.gi_frame.f_back)
    raise KeyError("left")


try:
    holder()
except KeyError as error:
    print("handler", error)
print("behind")


def through():
    waiting = careful(2)
    print(next(waiting), waiting.throw(ValueError("again")))
    yield 1
    1 / 0


try:
    for item in through():
        print(item)
except ZeroDivisionError:
    print("handler")
print("behind")


def seen():
    yield sys._getframe()
    yield "more"


generator = seen()
frame = next(generator)
print(frame.f_back)
print(next(generator), frame.f_back)

# expect:
# 3 caught thrown
# None
# handler 'left'
# careful ends
# behind
# 2 caught again
# 1
# handler
# careful ends
# behind
# None
# more None

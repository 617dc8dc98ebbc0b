# A return waits for the finally clauses, which may take its place.
def order(log):
    try:
        try:
            return log.append("value") or "result"
        finally:
            log.append("inner")
    finally:
        log.append("outer")


log = []
print(order(log), log)


def overridden():
    try:
        return 1000
    finally:
        return 2000


def swallowed():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"


def from_handler():
    try:
        1 / 0
    except ZeroDivisionError as error:
        return error
    finally:
        print("finally")


def rebound():
    x = 1000
    try:
        return x
    finally:
        x = 2000


def same_object():
    x = 123456789
    try:
        return x
    finally:
        log.append(x)


def mixed(n):
    try:
        if n == 0:
            return
        if n == 1:
            return "one"
        if n == 2:
            return n + 1000
        if n == 3:
            raise KeyError(n)
    except KeyError:
        return "key"
    else:
        return "else"
    finally:
        print("leaving", n)


print(overridden(), swallowed(), repr(from_handler()), rebound())
value = same_object()
print(value is log[-1])
print([mixed(n) for n in range(5)])

# expect:
# result ['value', 'inner', 'outer']
# finally
# 2000 swallowed ZeroDivisionError('division by zero') 1000
# True
# leaving 0
# leaving 1
# leaving 2
# leaving 3
# leaving 4
# [None, 'one', 1002, 'key', 'else']

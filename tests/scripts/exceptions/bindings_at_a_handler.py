# At a handler a variable is bound if it was before, or by then.
def late(fail):
    try:
        if fail:
            raise ValueError
        x = 1000
    except ValueError:
        try:
            print(x)
        except UnboundLocalError as error:
            print(error)
        return None
    return x


print(late(True), late(False))


def half_way():
    x = [1]
    try:
        x = [x, fail()]
    except NameError:
        return x


def augmented(value):
    total = 5000
    items = [1]
    text = "a"
    try:
        total += value
    except TypeError:
        total = [total]
    try:
        items += value
    except TypeError:
        pass
    try:
        text += value
    except TypeError:
        pass
    return total, items, text


def unpacked():
    a, b = 1000, 2000
    try:
        a, b = a, b, 1
    except ValueError:
        return a, b


def swapped(number):
    a, b = 1000, 2000
    try:
        a, b = b, a // number
    except ZeroDivisionError:
        pass
    return a, b


def kept(number):
    x = number + 5000
    y = None
    try:
        y = x
        len(x)
    except TypeError:
        return x is y, x
    return "never"


print(half_way(), augmented(None), augmented("b"), augmented([2]), unpacked(), swapped(0), swapped(2), kept(3))


def loop_variable(limit):
    try:
        for i in range(1000, 1010):
            if i == limit:
                raise ValueError
    except ValueError:
        return i
    finally:
        limit = i
    return limit


print(loop_variable(1005), loop_variable(0))


def deleted():
    x = 1
    try:
        del x
        raise ValueError
    except ValueError:
        try:
            x
        except UnboundLocalError:
            return "deleted"


print(deleted())

# expect:
# cannot access local variable 'x' where it is not associated with a value
# None 1000
# [1] ([5000], [1], 'a') ([5000], [1, 'b'], 'ab') ([5000], [1, 2], 'a') (1000, 2000) (1000, 2000) (2000, 500) (True, 5003)
# 1005 1009
# deleted

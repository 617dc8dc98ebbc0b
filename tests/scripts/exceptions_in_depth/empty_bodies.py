# A try statement whose body does nothing has no handler; a `finally` in a loop in a handler is reached in every way.
def nothing_tried(a):
    try:
        pass
    except ValueError as error:
        print("never")
    return a


def nothing_tried_at_all(a):
    try:
        try:
            pass
        finally:
            a += 1
    except ValueError:
        print("never")
    else:
        a += 1
    return a


def nothing_done(a):
    try:
        raise ValueError(a)
    except ValueError as error:
        pass
    try:
        return error
    except NameError as gone:
        return type(gone).__name__


def looped(steps, stop):
    done = []
    try:
        raise ValueError(len(steps))
    except ValueError as outer:
        for step in steps:
            try:
                done.append(10 // step)
            except ZeroDivisionError as inner:
                done.append(str(outer) + str(inner)[:7])
            finally:
                done.append("f")
            if step == stop:
                break
    return done


print(nothing_tried(3), nothing_tried_at_all(1))  # 3 3
print([nothing_done(1)])  # ['UnboundLocalError']
print(looped([1, 0, 5, 2], 5))  # [10, 'f', '4integer', 'f', 2, 'f']
print(looped([], 1), looped([0], 9))  # [] ['1integer', 'f']

# An exception in the middle of a comprehension leaves none of its variables behind.
def fail_at(n, limit):
    if n == limit:
        raise ValueError(n)
    return n


def tries(limit):
    result = []
    for _ in range(3):
        try:
            result.append([fail_at(n, limit) for n in range(4)])
        except ValueError as error:
            result.append(str(error))
        try:
            result.append({n: (lambda: n)() for n in (1, 2) if fail_at(n, limit)})
        except ValueError as error:
            result.append([fail_at(m, 99) for m in error.args])
        try:
            result.append([[fail_at(a * b, limit) for b in range(3)] for a in range(3)])
        except ValueError:
            result.append("nested")
    return result


print(tries(2))
print(tries(9))
n = "global"
for limit in (1, 5):
    try:
        print([fail_at(n, limit) for n in range(2)])
    except ValueError:
        print(n)
functions = []
for limit in (2, 3):
    try:
        [functions.append(lambda: k) for k in range(3) if fail_at(k, limit) < 3]
    except ValueError:
        pass
print([function() for function in functions])


def first_failure(values):
    try:
        return next(v for v in values if 1 // v)
    except ZeroDivisionError as error:
        return repr(error)
    except StopIteration:
        return "none"


print(first_failure([5, 1, 0]), first_failure([5, 0]), first_failure([5]))

# expect:
# ['2', [2], 'nested', '2', [2], 'nested', '2', [2], 'nested']
# [[0, 1, 2, 3], {1: 1, 2: 2}, [[0, 0, 0], [0, 1, 2], [0, 2, 4]], [0, 1, 2, 3], {1: 1, 2: 2}, [[0, 0, 0], [0, 1, 2], [0, 2, 4]], [0, 1, 2, 3], {1: 1, 2: 2}, [[0, 0, 0], [0, 1, 2], [0, 2, 4]]]
# global
# [0, 1]
# [2, 2, 2, 2, 2]
# 1 ZeroDivisionError('integer division or modulo by zero') none

# A hundred thousand exceptions, caught in each way, leave nothing behind.
def one(n):
    try:
        raise ValueError(n)
    except ValueError as error:
        return error.args[0]


def through(n):
    total = 0
    for i in range(n):
        try:
            try:
                total += one(i) + [][i]
            finally:
                total += 1
        except IndexError as error:
            total += 2
        except KeyError:
            total += 1000
        else:
            total += 1000
    return total


print(through(100000))
count = 0
for i in range(100000):
    try:
        {}[i]
    except KeyError:
        count += 1
        continue
    finally:
        count += 1
print(count)
last = None
for i in range(1000):
    try:
        try:
            1 / 0
        except ZeroDivisionError as error:
            raise TypeError(i) from error
    except TypeError as error:
        last = error
print(last, last.__cause__)

# expect:
# 300000
# 200000
# 999 division by zero

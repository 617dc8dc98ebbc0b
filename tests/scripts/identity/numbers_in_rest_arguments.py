# *values may hold copies of the caller's numbers where its items are only computed with, and holds the numbers themselves
# where anything else is done with them.
def total(*values):
    result = 0
    for value in values:
        result += value
    return result


def unpacked(*values):
    first, second = values
    return first * second


def counted(*values, **names):
    result = 0
    for value in values:
        result += value
    return result, sorted(names)


def kept(*values):
    return values


def searched(wanted, *values):
    for value in values:
        if value is wanted:
            return True
    return False


def collected(*values):
    found = []
    for value in values:
        found.append(value)
    return found


def passed_on(*values):
    return kept(*values)


def inner(*values):
    return lambda: values


def looked_at(*values):
    for value in values:
        value + 1
    return locals()["values"]


def by_index(*values):
    return values[0] + values[-1]


def rebound(*values):
    for value in values:
        value + 1
    values = [1]
    for value in values:
        return value


class Adder:
    def __init__(self, *values):
        self.sum = 0
        for value in values:
            self.sum += value

    def add(self, *values):
        for value in values:
            self.sum += value
        return self.sum


def check(n):
    number = n * 1000
    real = n / 8
    print(total(number, real, number), total(number), total())  # 2000125.0 1000000 0
    print(unpacked(number, number), counted(number, real, a=number, b=real))  # 1000000000000 (1000125.0, ['a', 'b'])
    print(kept(number, real)[0] is number, kept(number, real)[1] is real)  # True True
    print(searched(number, real, number), searched(real, number, number))  # True False
    print(collected(number, real)[1] is real, passed_on(real)[0] is real)  # True True
    print(inner(number)()[0] is number, looked_at(number)[0] is number)  # True True
    print(by_index(number, real), rebound(number))  # 1000125.0 1
    adder = Adder(number, real)
    print(adder.add(number, number) - adder.add(number))  # -1000000.0
    print(total(number, *[number, real]), total(*(real, number)))  # 2000125.0 1000125.0
    nan = real * float("inf") - real * float("inf")
    print(repr(total(nan, number)) == "nan", searched(nan, nan))  # True True


check(1000)

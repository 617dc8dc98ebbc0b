# min and max return one of their arguments, which is seen where the result is, and only there.
def smaller(n):
    number = n * 1000
    result = min(number, 10**9)
    return result is number


def larger(n):
    number = n * 1000
    return max(5, number) is number


def in_a_list(n):
    number = n * 1000
    found = [min(number, 10**9), max(number, 5)]
    return found[0] is number and found[1] is number


def computed_with(n):
    number = n * 1000
    total = 0
    for i in range(number, number + 3):
        total += min(i, 10**9) - max(i, 7)
        total += max(i, number + 1) * 2
    return total, min(number, 10**9) + 1 > number, min(number, 2.5) < max(number, 2.5)


def compared(n):
    number = n * 1000
    return min(number, 10**9) == number, min(number, 10**9) is number, max(number, number) is number


def named(n):
    number = n * 1000
    result = max(number, 1)
    result += 1
    other = max(number, 1)
    return result - other, other is number


def by_way_of_others(n):
    number = n / 7
    return min([number, 10**9]) is number, min(number, 10**9, key=lambda x: -x) == 10**9, max(number, -1.5) is number


def as_text(n):
    number = n * 1000
    return f"{min(number, 10**9)} {max(number, 1)}"


def nans(n):
    nan = n * float("inf") - n * float("inf")
    return min(nan, 1.5) is nan, min(1.5, nan), max(nan, 1) != nan


print(smaller(1000), larger(1000), in_a_list(1000))  # True True True
print(computed_with(1000))  # (6000008, True, True)
print(compared(1000), named(1000))  # (True, True, True) (1, True)
print(by_way_of_others(1000), as_text(1000))  # (True, True, True) 1000000 1000000
print(nans(1000))  # (True, 1.5, True)

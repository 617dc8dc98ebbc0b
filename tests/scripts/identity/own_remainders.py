# A dividend of fewer digits of 30 bits than the divisor, or with a smaller first digit, is its own remainder: the object itself.
# profile: 3.13
wide = int("10000000000")
small = int("1000")


def of(x, y):
    return x % y


def through_name(x, y):
    rest = x % y
    return rest is x


def in_place(x, y):
    rest = x
    rest %= y
    return rest is x


def of_item(row, y):
    rest = row[0] % y
    return rest is row[0]


def of_item_in_place(row, y):
    before = row[0]
    row[0] %= y
    return row[0] is before


def of_constant(x):
    return x % 2**40 is x, x % 2**29 is x, x % 2.5 is x


def of_number(y):
    return [1000 % y is 1000 % y for _ in range(1)]


def chained(x, y):
    return x % y % y is x, (x + 1) % y is x + 1, x % y % 3 is x


def of_sum(x, y):
    number = x + 1
    rest = number % y
    again = rest % y
    return rest is number, again is number, rest is again


def only_the_value(xs, y):
    total = 0
    for x in xs:
        rest = x % y
        if x % y == rest:
            total += x % y
    return total, [x is kept for x, kept in zip(xs, xs)]


def pairs(x, y):
    quotient, rest = divmod(x, y)
    return rest is x, divmod(x, y)[1] is x, x.__mod__(y) is x, y.__rmod__(x) is x, x.__divmod__(y)[1] is x


def captured(x, y):
    def rest():
        return x % y

    return rest() is x, rest() is rest()


print(of(small, wide) is small)  # True
print(of(small, -wide) is small, of(-small, wide) is -small)  # False False
print(through_name(int("1000"), wide), in_place(int("1000"), wide))  # True True
print(of_item([int("1000")], wide), of_item_in_place([int("1000")], wide))  # True True
print(of_constant(int("1000")))  # (True, False, False)
print(of_number(wide))  # [True]
print(chained(int("1000"), wide))  # (True, False, False)
print(of_sum(999, wide))  # (True, True, True)
print(only_the_value([int("1000"), int("2000")], wide))  # (3000, [True, True])
print(pairs(int("1000"), wide))  # (True, True, True, True, True)
print(captured(int("1000"), wide))  # (True, True)
rest = small % wide
print(rest is small, small % small is small)  # True False
kept = small
small %= wide
print(kept is small)  # True
# As many digits: the first of them decides.
dividend, divisor = 2**31 + int("5"), 2**32 + int("5")
print(dividend % divisor is dividend)  # True
dividend, divisor = 2**32 + int("4"), 2**32 + int("5")
print(dividend % divisor is dividend)  # False

# Small results of ints of more than one digit were new objects: sums up to 3.8, remainders up to 3.10.
# profile: 3.8


def results():
    wide = int("10000000000")
    one = wide - int("9999999999")
    zero = wide % int("2500000000")
    short = int("1048577") % int("1048576")
    return one is 1, zero is 0, short is 1, wide // wide is 1


print(*results())  # False False True True
total = int("10000000000")
total -= 9999999999
print(total is 1)  # False


def rest(left, right):
    return left % right


print(rest(-9223372036854775807, 2**31) is 1, rest(2**40 + 1, 2**40) is 1)  # False False

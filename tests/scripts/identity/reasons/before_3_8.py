# 3.7 has constants of each code object, and of each constant tuple.
# eadem only: `why:` claims
# profile: 3.7


def number():
    return 12345


print(number() is 12345)  # False  # why: other-code
a, b = 257, 257
print(a is b)  # False  # why: own-items
t = (1000, 2000)
print(t[0] is 1000)  # False  # why: own-items

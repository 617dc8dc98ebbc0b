# What the compiler works out beforehand, and what that means for identity.
print("ab" * 3 is "ababab", "abc"[0] is "a", "abc"[-1] is "c", ("x", "y")[1] is "y", -5 is 0 - 5)
#> True True True True True
print(2 ** 8 is 256, 1 << 8 is 256, ~-257 is 256, 0xff + 1 is 256, 1000 - 744 is 256, 7 // 2 is 3)
#> True True True True True True
h = "hello"
w = "world"
print("hello" + "world" is "helloworld", h + "world" is "helloworld", h + w is h + w)  # True False False
def folded(): return 60 * 60 * 24
def with_name(): return 60 * 60 * len("x" * 24)
print(folded() is folded(), with_name() is with_name(), folded() == with_name())  # True False True
def product(): return "ab" * 2048
def longer(): return "ab" * 2049
print(product() is product(), longer() is longer(), len(longer()))  # True False 4098
def tuple_256(): return (0,) * 256
def tuple_257(): return (0,) * 257
print(tuple_256() is tuple_256(), tuple_257() is tuple_257())  # True False
def power(): return 2 ** 64
def too_large(): return 2 ** 65
print(power() is power(), too_large() is too_large(), too_large() == 2 * power())  # True False True
print(folded.__code__.co_consts, product.__code__.co_consts[-1] is product())  #> (None, 86400) True
def slices(): return "hello"[0:2]
print(slices() is slices(), slices() is "he", slices())  # False False he
def divided():
    if 0:
        return 1 / 0
    return 1 + 2
print(divided(), divided.__code__.co_consts)  # 3 (None, 3)
print((1, 2) + (3,) == (1, 2, 3), "%s" % "x" is "x", f"{'x'}" is "x", not None is True)  # True True True True

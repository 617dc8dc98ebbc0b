# `and`, `or` and `not`: what they give, and what they leave out.
def say(name, value):
    print(name, end=" ")
    return value

print(0 or "right", "left" or "right", 0 and "right", "left" and "right")  #> right left 0 right
print(not "", not [], not 0.0, not "a", not [0])  # True True True False False
print(None or 0 or [] or "last", 1 and 2 and 3, 1 and 0 and 2)  #> last 3 0
print(True or 1 / 0, False and 1 / 0)  # True False
print("yes" if [] else "no", "yes" if [0] else "no", 1 if 0 else 2 if 0 else 3)  #> no yes 3
print(bool(""), bool(" "), bool(0), bool(-1), bool(0.0), bool(None), bool(()), bool((0,)), bool({}), bool(range(0)))
#> False True False True False False False True False False
print(True == 1, False == 0, True is (1 == 1), isinstance(True, int), True + 1)  # True True True True 2

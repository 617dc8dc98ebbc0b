x = 1
assert x == 1
assert x == 2, "x is not two"

# expect-stderr:
# Traceback (most recent call last):
#   File "assertion.py", line 3, in <module>
#     assert x == 2, "x is not two"
#            ^^^^^^
# AssertionError: x is not two

# exit: 1

import math
math.exp(1000)

# expect-stderr:
# Traceback (most recent call last):
#   File "math_range.py", line 2, in <module>
#     math.exp(1000)
#     ~~~~~~~~^^^^^^
# OverflowError: math range error

# exit: 1

import math
math.sqrt(-1)

# expect-stderr:
# Traceback (most recent call last):
#   File "math_domain.py", line 2, in <module>
#     math.sqrt(-1)
#     ~~~~~~~~~^^^^
# ValueError: math domain error

# exit: 1

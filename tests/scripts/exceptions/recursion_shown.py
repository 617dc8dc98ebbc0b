import sys

sys.setrecursionlimit(60)


def dive(n):
    return dive(n + 1)


try:
    dive(0)
except RecursionError as error:
    raise ValueError("too deep") from error

# expect-stderr:
# Traceback (most recent call last):
#   File "recursion_shown.py", line 11, in <module>
#     dive(0)
#     ~~~~^^^
#   File "recursion_shown.py", line 7, in dive
#     return dive(n + 1)
#   File "recursion_shown.py", line 7, in dive
#     return dive(n + 1)
#   File "recursion_shown.py", line 7, in dive
#     return dive(n + 1)
#   [Previous line repeated 56 more times]
# RecursionError: maximum recursion depth exceeded
#
# The above exception was the direct cause of the following exception:
#
# Traceback (most recent call last):
#   File "recursion_shown.py", line 13, in <module>
#     raise ValueError("too deep") from error
# ValueError: too deep

# exit: 1

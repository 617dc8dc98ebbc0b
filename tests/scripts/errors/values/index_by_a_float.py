[1, 2][1.0]

# expect-stderr:
# index_by_a_float.py:1: SyntaxWarning: list indices must be integers or slices, not float; perhaps you missed a comma?
#   [1, 2][1.0]
# Traceback (most recent call last):
#   File "index_by_a_float.py", line 1, in <module>
#     [1, 2][1.0]
#     ~~~~~~^^^^^
# TypeError: list indices must be integers or slices, not float

# exit: 1

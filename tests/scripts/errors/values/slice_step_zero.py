[1, 2, 3][::0]

# expect-stderr:
# Traceback (most recent call last):
#   File "slice_step_zero.py", line 1, in <module>
#     [1, 2, 3][::0]
#     ~~~~~~~~~^^^^^
# ValueError: slice step cannot be zero

# exit: 1

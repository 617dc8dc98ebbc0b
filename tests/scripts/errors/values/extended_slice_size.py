numbers = [1, 2, 3]
numbers[::2] = [1]

# expect-stderr:
# Traceback (most recent call last):
#   File "extended_slice_size.py", line 2, in <module>
#     numbers[::2] = [1]
#     ~~~~~~~^^^^^
# ValueError: attempt to assign sequence of size 1 to extended slice of size 2

# exit: 1

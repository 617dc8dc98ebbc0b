numbers = []
numbers[0] = 1

# expect-stderr:
# Traceback (most recent call last):
#   File "store_beyond_the_end.py", line 2, in <module>
#     numbers[0] = 1
#     ~~~~~~~^^^
# IndexError: list assignment index out of range

# exit: 1

numbers = [1, 2]
numbers[2]

# expect-stderr:
# Traceback (most recent call last):
#   File "index_of_a_list.py", line 2, in <module>
#     numbers[2]
#     ~~~~~~~^^^
# IndexError: list index out of range

# exit: 1

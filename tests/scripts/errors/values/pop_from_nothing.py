[].pop()

# expect-stderr:
# Traceback (most recent call last):
#   File "pop_from_nothing.py", line 1, in <module>
#     [].pop()
#     ~~~~~~^^
# IndexError: pop from empty list

# exit: 1

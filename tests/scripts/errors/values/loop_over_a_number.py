for digit in 123:
    pass

# expect-stderr:
# Traceback (most recent call last):
#   File "loop_over_a_number.py", line 1, in <module>
#     for digit in 123:
#                  ^^^
# TypeError: 'int' object is not iterable

# exit: 1

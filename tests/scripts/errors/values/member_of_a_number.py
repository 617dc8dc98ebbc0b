1 in 12

# expect-stderr:
# Traceback (most recent call last):
#   File "member_of_a_number.py", line 1, in <module>
#     1 in 12
# TypeError: argument of type 'int' is not iterable

# exit: 1

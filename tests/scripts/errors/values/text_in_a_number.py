"a" in 5

# expect-stderr:
# Traceback (most recent call last):
#   File "text_in_a_number.py", line 1, in <module>
#     "a" in 5
# TypeError: argument of type 'int' is not iterable

# exit: 1

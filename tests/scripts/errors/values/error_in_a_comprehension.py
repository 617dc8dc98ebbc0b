print([10 // n for n in [5, 0]])

# expect-stderr:
# Traceback (most recent call last):
#   File "error_in_a_comprehension.py", line 1, in <module>
#     print([10 // n for n in [5, 0]])
#            ~~~^^~~
# ZeroDivisionError: integer division or modulo by zero

# exit: 1

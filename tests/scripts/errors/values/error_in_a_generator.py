print(sum(10 // n for n in [5, 0]))

# expect-stderr:
# Traceback (most recent call last):
#   File "error_in_a_generator.py", line 1, in <module>
#     print(sum(10 // n for n in [5, 0]))
#           ~~~^^^^^^^^^^^^^^^^^^^^^^^^^
#   File "error_in_a_generator.py", line 1, in <genexpr>
#     print(sum(10 // n for n in [5, 0]))
#               ~~~^^~~
# ZeroDivisionError: integer division or modulo by zero

# exit: 1

print(list(map(lambda n: 10 // n, [5, 0])))

# expect-stderr:
# Traceback (most recent call last):
#   File "error_in_a_lambda.py", line 1, in <module>
#     print(list(map(lambda n: 10 // n, [5, 0])))
#           ~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#   File "error_in_a_lambda.py", line 1, in <lambda>
#     print(list(map(lambda n: 10 // n, [5, 0])))
#                              ~~~^^~~
# ZeroDivisionError: integer division or modulo by zero

# exit: 1

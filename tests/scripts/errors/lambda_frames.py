apply = lambda f, x: f(x)
apply(lambda n: 1 // n, 0)

# expect-stderr:
# Traceback (most recent call last):
#   File "lambda_frames.py", line 2, in <module>
#     apply(lambda n: 1 // n, 0)
#     ~~~~~^^^^^^^^^^^^^^^^^^^^^
#   File "lambda_frames.py", line 1, in <lambda>
#     apply = lambda f, x: f(x)
#                          ~^^^
#   File "lambda_frames.py", line 2, in <lambda>
#     apply(lambda n: 1 // n, 0)
#                     ~~^^~~
# ZeroDivisionError: integer division or modulo by zero

# exit: 1

def f(x=1 / 0): pass

# expect-stderr:
# Traceback (most recent call last):
#   File "error_in_a_default.py", line 1, in <module>
#     def f(x=1 / 0): pass
#             ~~^~~
# ZeroDivisionError: division by zero

# exit: 1

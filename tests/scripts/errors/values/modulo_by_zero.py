print(5.0 % 0)

# expect-stderr:
# Traceback (most recent call last):
#   File "modulo_by_zero.py", line 1, in <module>
#     print(5.0 % 0)
#           ~~~~^~~
# ZeroDivisionError: float modulo by zero

# exit: 1

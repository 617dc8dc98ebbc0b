2.0 ** 10000

# expect-stderr:
# Traceback (most recent call last):
#   File "float_overflow.py", line 1, in <module>
#     2.0 ** 10000
#     ~~~~^^~~~~~~
# OverflowError: (34, 'Numerical result out of range')

# exit: 1

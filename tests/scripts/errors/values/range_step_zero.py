range(1, 5, 0)

# expect-stderr:
# Traceback (most recent call last):
#   File "range_step_zero.py", line 1, in <module>
#     range(1, 5, 0)
#     ~~~~~^^^^^^^^^
# ValueError: range() arg 3 must not be zero

# exit: 1

float(10 ** 400)

# expect-stderr:
# Traceback (most recent call last):
#   File "int_too_large_for_float.py", line 1, in <module>
#     float(10 ** 400)
#     ~~~~~^^^^^^^^^^^
# OverflowError: int too large to convert to float

# exit: 1

int(float("inf"))

# expect-stderr:
# Traceback (most recent call last):
#   File "int_of_infinity.py", line 1, in <module>
#     int(float("inf"))
#     ~~~^^^^^^^^^^^^^^
# OverflowError: cannot convert float infinity to integer

# exit: 1

print(2 ** 20000)

# expect-stderr:
# Traceback (most recent call last):
#   File "too_many_digits.py", line 1, in <module>
#     print(2 ** 20000)
#     ~~~~~^^^^^^^^^^^^
# ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit

# exit: 1

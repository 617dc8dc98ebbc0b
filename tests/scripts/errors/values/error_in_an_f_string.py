n = 0
print(f"a tenth: {10 / n:.2f}")

# expect-stderr:
# Traceback (most recent call last):
#   File "error_in_an_f_string.py", line 2, in <module>
#     print(f"a tenth: {10 / n:.2f}")
#                       ~~~^~~
# ZeroDivisionError: division by zero

# exit: 1

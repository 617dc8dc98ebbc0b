def ratio(a, b):
    return a / b
print(ratio(6, 3))
print(ratio(1, 0))

# expect:
# 2.0

# expect-stderr:
# Traceback (most recent call last):
#   File "zero_division.py", line 4, in <module>
#     print(ratio(1, 0))
#           ~~~~~^^^^^^
#   File "zero_division.py", line 2, in ratio
#     return a / b
#            ~~^~~
# ZeroDivisionError: division by zero

# exit: 1

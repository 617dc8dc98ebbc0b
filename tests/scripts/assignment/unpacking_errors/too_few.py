a, b, c = 1, 2

# expect-stderr:
# Traceback (most recent call last):
#   File "too_few.py", line 1, in <module>
#     a, b, c = 1, 2
#     ^^^^^^^
# ValueError: not enough values to unpack (expected 3, got 2)

# exit: 1

a, *b, c = "x"

# expect-stderr:
# Traceback (most recent call last):
#   File "starred.py", line 1, in <module>
#     a, *b, c = "x"
#     ^^^^^^^^
# ValueError: not enough values to unpack (expected at least 2, got 1)

# exit: 1

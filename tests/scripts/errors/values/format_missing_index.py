"{} {}".format(1)

# expect-stderr:
# Traceback (most recent call last):
#   File "format_missing_index.py", line 1, in <module>
#     "{} {}".format(1)
#     ~~~~~~~~~~~~~~^^^
# IndexError: Replacement index 1 out of range for positional args tuple

# exit: 1

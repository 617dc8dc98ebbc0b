raise ValueError("first line\nsecond line")

# expect-stderr:
# Traceback (most recent call last):
#   File "raise_with_lines.py", line 1, in <module>
#     raise ValueError("first line\nsecond line")
# ValueError: first line
# second line

# exit: 1

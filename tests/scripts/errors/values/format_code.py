f"{1.5:q}"

# expect-stderr:
# Traceback (most recent call last):
#   File "format_code.py", line 1, in <module>
#     f"{1.5:q}"
#       ^^^^^^^
# ValueError: Unknown format code 'q' for object of type 'float'

# exit: 1

f"{'abc':d}"

# expect-stderr:
# Traceback (most recent call last):
#   File "format_of_text.py", line 1, in <module>
#     f"{'abc':d}"
#       ^^^^^^^^^
# ValueError: Unknown format code 'd' for object of type 'str'

# exit: 1

# An exception without arguments, and one of a long text with lines.
class Silent(Exception):
    pass


try:
    raise ValueError("first line\n  second line\n")
except ValueError:
    raise Silent

# expect-stderr:
# Traceback (most recent call last):
#   File "empty_message.py", line 7, in <module>
#     raise ValueError("first line\n  second line\n")
# ValueError: first line
#   second line
#
#
# During handling of the above exception, another exception occurred:
#
# Traceback (most recent call last):
#   File "empty_message.py", line 9, in <module>
#     raise Silent
# Silent

# exit: 1

# The exception that another was raised from.
def convert(text):
    raise ValueError(f"bad text {text!r}") from KeyError(text)
convert("x")

# expect-stderr:
# KeyError: 'x'
#
# The above exception was the direct cause of the following exception:
#
# Traceback (most recent call last):
#   File "raise_from.py", line 4, in <module>
#     convert("x")
#     ~~~~~~~^^^^^
#   File "raise_from.py", line 3, in convert
#     raise ValueError(f"bad text {text!r}") from KeyError(text)
# ValueError: bad text 'x'

# exit: 1

raise KeyError("k") from ValueError("v")

# expect-stderr:
# ValueError: v
#
# The above exception was the direct cause of the following exception:
#
# Traceback (most recent call last):
#   File "raise_from_another.py", line 1, in <module>
#     raise KeyError("k") from ValueError("v")
# KeyError: 'k'

# exit: 1

raise KeyError("k") from None

# expect-stderr:
# Traceback (most recent call last):
#   File "raise_from_none.py", line 1, in <module>
#     raise KeyError("k") from None
# KeyError: 'k'

# exit: 1

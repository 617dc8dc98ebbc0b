complex("1 + 2j")

# expect-stderr:
# Traceback (most recent call last):
#   File "complex_of_text.py", line 1, in <module>
#     complex("1 + 2j")
#     ~~~~~~~^^^^^^^^^^
# ValueError: complex() arg is a malformed string

# exit: 1

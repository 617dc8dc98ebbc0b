"{name}".format(title="x")

# expect-stderr:
# Traceback (most recent call last):
#   File "format_missing_key.py", line 1, in <module>
#     "{name}".format(title="x")
#     ~~~~~~~~~~~~~~~^^^^^^^^^^^
# KeyError: 'name'

# exit: 1

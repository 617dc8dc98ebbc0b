{[1]: 2}

# expect-stderr:
# Traceback (most recent call last):
#   File "list_as_key.py", line 1, in <module>
#     {[1]: 2}
# TypeError: unhashable type: 'list'

# exit: 1

{1, {2}}

# expect-stderr:
# Traceback (most recent call last):
#   File "set_in_a_set.py", line 1, in <module>
#     {1, {2}}
# TypeError: unhashable type: 'set'

# exit: 1

# A class without __init__ takes no arguments.
class Empty:
    pass


Empty(1)

# expect-stderr:
# Traceback (most recent call last):
#   File "no_arguments_taken.py", line 6, in <module>
#     Empty(1)
#     ~~~~~^^^
# TypeError: Empty() takes no arguments

# exit: 1

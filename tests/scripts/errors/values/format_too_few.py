"%s %s" % (1,)

# expect-stderr:
# Traceback (most recent call last):
#   File "format_too_few.py", line 1, in <module>
#     "%s %s" % (1,)
#     ~~~~~~~~^~~~~~
# TypeError: not enough arguments for format string

# exit: 1

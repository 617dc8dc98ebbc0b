"%s" % (1, 2)

# expect-stderr:
# Traceback (most recent call last):
#   File "format_too_many.py", line 1, in <module>
#     "%s" % (1, 2)
#     ~~~~~^~~~~~~~
# TypeError: not all arguments converted during string formatting

# exit: 1

format([1], ">10")

# expect-stderr:
# Traceback (most recent call last):
#   File "format_of_a_list.py", line 1, in <module>
#     format([1], ">10")
#     ~~~~~~^^^^^^^^^^^^
# TypeError: unsupported format string passed to list.__format__

# exit: 1

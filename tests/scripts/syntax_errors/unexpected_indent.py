x = 1
    y = 2

# expect-stderr:
#   File "unexpected_indent.py", line 2
#     y = 2
# IndentationError: unexpected indent

# exit: 1

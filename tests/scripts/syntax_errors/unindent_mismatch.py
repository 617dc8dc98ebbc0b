if 1:
        x = 1
    y = 2

# expect-stderr:
#   File "unindent_mismatch.py", line 3
#     y = 2
#          ^
# IndentationError: unindent does not match any outer indentation level

# exit: 1

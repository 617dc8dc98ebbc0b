for i range(3):
    pass

# expect-stderr:
#   File "missing_in.py", line 1
#     for i range(3):
#           ^^^^^
# SyntaxError: invalid syntax

# exit: 1

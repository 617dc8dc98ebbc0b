x := 1

# expect-stderr:
#   File "walrus_at_top.py", line 1
#     x := 1
#       ^^
# SyntaxError: invalid syntax

# exit: 1

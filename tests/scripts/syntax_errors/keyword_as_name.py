class = 1

# expect-stderr:
#   File "keyword_as_name.py", line 1
#     class = 1
#           ^
# SyntaxError: invalid syntax

# exit: 1

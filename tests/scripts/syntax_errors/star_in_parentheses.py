a = (*b)

# expect-stderr:
#   File "star_in_parentheses.py", line 1
#     a = (*b)
#          ^^
# SyntaxError: cannot use starred expression here

# exit: 1

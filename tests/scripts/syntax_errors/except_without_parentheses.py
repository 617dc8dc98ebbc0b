try:
    pass
except A, B:
    pass

# expect-stderr:
#   File "except_without_parentheses.py", line 3
#     except A, B:
#            ^^^^
# SyntaxError: multiple exception types must be parenthesized

# exit: 1

print(a.b=1)

# expect-stderr:
#   File "assign_in_call.py", line 1
#     print(a.b=1)
#           ^^^^
# SyntaxError: expression cannot contain assignment, perhaps you meant "=="?

# exit: 1

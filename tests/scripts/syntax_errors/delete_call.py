del f()

# expect-stderr:
#   File "delete_call.py", line 1
#     del f()
#         ^^^
# SyntaxError: cannot delete function call

# exit: 1

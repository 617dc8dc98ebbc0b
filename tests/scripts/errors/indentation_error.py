if True:
print("x")

# expect-stderr:
#   File "indentation_error.py", line 2
#     print("x")
#     ^^^^^
# IndentationError: expected an indented block after 'if' statement on line 1

# exit: 1

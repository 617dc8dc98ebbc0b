values = [1, 2, 3
print(values)

# expect-stderr:
#   File "syntax_error_never_closed.py", line 1
#     values = [1, 2, 3
#              ^
# SyntaxError: '[' was never closed

# exit: 1

total = 1
return total

# expect-stderr:
#   File "return_outside_function.py", line 2
#     return total
#     ^^^^^^^^^^^^
# SyntaxError: 'return' outside function

# exit: 1

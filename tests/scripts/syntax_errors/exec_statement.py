exec "x = 1"

# expect-stderr:
#   File "exec_statement.py", line 1
#     exec "x = 1"
#     ^^^^^^^^^^^^
# SyntaxError: Missing parentheses in call to 'exec'. Did you mean exec(...)?

# exit: 1

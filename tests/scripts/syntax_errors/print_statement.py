print "hello"

# expect-stderr:
#   File "print_statement.py", line 1
#     print "hello"
#     ^^^^^^^^^^^^^
# SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?

# exit: 1

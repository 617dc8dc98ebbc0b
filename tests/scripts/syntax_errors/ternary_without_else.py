x = 1 if y

# expect-stderr:
#   File "ternary_without_else.py", line 1
#     x = 1 if y
#         ^^^^^^
# SyntaxError: expected 'else' after 'if' expression

# exit: 1

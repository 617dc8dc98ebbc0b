x = (1, 2]

# expect-stderr:
#   File "wrong_bracket.py", line 1
#     x = (1, 2]
#              ^
# SyntaxError: closing parenthesis ']' does not match opening parenthesis '('

# exit: 1

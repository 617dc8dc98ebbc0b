x = [1,
y = 2

# expect-stderr:
#   File "unclosed_bracket.py", line 1
#     x = [1,
#         ^
# SyntaxError: '[' was never closed

# exit: 1

x = 1)

# expect-stderr:
#   File "unmatched_bracket.py", line 1
#     x = 1)
#          ^
# SyntaxError: unmatched ')'

# exit: 1

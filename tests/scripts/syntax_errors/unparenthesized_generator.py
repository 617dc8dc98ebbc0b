f(x for x in y, 1)

# expect-stderr:
#   File "unparenthesized_generator.py", line 1
#     f(x for x in y, 1)
#       ^^^^^^^^^^^^
# SyntaxError: Generator expression must be parenthesized

# exit: 1

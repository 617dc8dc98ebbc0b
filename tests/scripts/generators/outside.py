x = 1
yield x

# expect-stderr:
#   File "outside.py", line 2
#     yield x
#     ^^^^^^^
# SyntaxError: 'yield' outside function

# exit: 1

x = [1, (yield 2)]

# expect-stderr:
#   File "yield_outside_function.py", line 1
#     x = [1, (yield 2)]
#              ^^^^^^^
# SyntaxError: 'yield' outside function

# exit: 1

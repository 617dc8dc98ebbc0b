def f(x=(yield)):
    pass

# expect-stderr:
#   File "in_default.py", line 1
#     def f(x=(yield)):
#              ^^^^^
# SyntaxError: 'yield' outside function

# exit: 1

def f(x)
    return x

# expect-stderr:
#   File "syntax_error.py", line 1
#     def f(x)
#             ^
# SyntaxError: expected ':'

# exit: 1

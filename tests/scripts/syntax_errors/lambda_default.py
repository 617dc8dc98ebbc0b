lambda a=1, b: a

# expect-stderr:
#   File "lambda_default.py", line 1
#     lambda a=1, b: a
#                 ^
# SyntaxError: parameter without a default follows parameter with a default

# exit: 1

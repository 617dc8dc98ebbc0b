def f(a=1, b):
    pass

# expect-stderr:
#   File "default_before_plain.py", line 1
#     def f(a=1, b):
#                ^
# SyntaxError: parameter without a default follows parameter with a default

# exit: 1

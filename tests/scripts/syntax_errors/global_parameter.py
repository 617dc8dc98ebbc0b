def f(x):
    global x

# expect-stderr:
#   File "global_parameter.py", line 2
#     global x
#     ^^^^^^^^
# SyntaxError: name 'x' is parameter and global

# exit: 1

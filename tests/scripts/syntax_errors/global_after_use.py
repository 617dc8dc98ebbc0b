def f():
    print(x)
    global x

# expect-stderr:
#   File "global_after_use.py", line 3
#     global x
#     ^^^^^^^^
# SyntaxError: name 'x' is used prior to global declaration

# exit: 1

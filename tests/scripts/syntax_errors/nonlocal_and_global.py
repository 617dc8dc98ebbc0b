def f():
    x = 1
    def g():
        global x
        nonlocal x

# expect-stderr:
#   File "nonlocal_and_global.py", line 4
#     global x
#     ^^^^^^^^
# SyntaxError: name 'x' is nonlocal and global

# exit: 1

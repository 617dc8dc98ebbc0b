x = [1]
y = yield from x

# expect-stderr:
#   File "from_outside.py", line 2
#     y = yield from x
#         ^^^^^^^^^^^^
# SyntaxError: 'yield from' outside function

# exit: 1

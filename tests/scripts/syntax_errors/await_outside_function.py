x = await y

# expect-stderr:
#   File "await_outside_function.py", line 1
#     x = await y
#         ^^^^^^^
# SyntaxError: 'await' outside function

# exit: 1

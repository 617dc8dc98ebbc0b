if 1:
    continue

# expect-stderr:
#   File "continue_outside_loop.py", line 2
#     continue
#     ^^^^^^^^
# SyntaxError: 'continue' not properly in loop

# exit: 1

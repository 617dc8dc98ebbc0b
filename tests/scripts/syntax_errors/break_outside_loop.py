for i in range(3):
    pass
break

# expect-stderr:
#   File "break_outside_loop.py", line 3
#     break
#     ^^^^^
# SyntaxError: 'break' outside loop

# exit: 1

for i in range(3):
    def f():
        break

# expect-stderr:
#   File "break_in_a_function_in_a_loop.py", line 3
#     break
#     ^^^^^
# SyntaxError: 'break' outside loop

# exit: 1

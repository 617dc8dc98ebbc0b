# expect-stderr:
#   File "try_alone_at_the_end.py", line 10
#     x = 1
# SyntaxError: expected 'except' or 'finally' block

# exit: 1

def f():
    try:
        x = 1

# expect-stderr:
#   File "block_missing_before_less_indented.py", line 11
#     print(f(1))
# IndentationError: expected an indented block after 'if' statement on line 9

# exit: 1

def f(x):
    if x:
        # nothing yet
print(f(1))

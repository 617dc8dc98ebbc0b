# expect-stderr:
#   File "decorator_in_a_block.py", line 10
#     x = 1
# IndentationError: unexpected unindent

# exit: 1

def f():
    @decorated
x = 1

def f():
return 1

# expect-stderr:
#   File "expected_indent.py", line 2
#     return 1
#     ^^^^^^
# IndentationError: expected an indented block after function definition on line 1

# exit: 1

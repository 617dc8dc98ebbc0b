# expect-stderr:
#   File "block_missing_at_the_end.py", line 9
#     if x:
# IndentationError: expected an indented block after 'if' statement on line 9

# exit: 1

x = 1
if x:

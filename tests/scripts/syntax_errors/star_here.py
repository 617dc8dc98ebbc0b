*numbers

# expect-stderr:
#   File "star_here.py", line 1
#     *numbers
#     ^^^^^^^^
# SyntaxError: can't use starred expression here

# exit: 1

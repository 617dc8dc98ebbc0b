def area(width, height, width):
    pass

# expect-stderr:
#   File "duplicate_argument.py", line 1
#     def area(width, height, width):
#                             ^^^^^
# SyntaxError: duplicate argument 'width' in function definition

# exit: 1

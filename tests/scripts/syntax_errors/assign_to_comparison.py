a < b = 1

# expect-stderr:
#   File "assign_to_comparison.py", line 1
#     a < b = 1
#     ^^^^^
# SyntaxError: cannot assign to comparison

# exit: 1

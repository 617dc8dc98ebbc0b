[x, y for x in z]

# expect-stderr:
#   File "comprehension_tuple.py", line 1
#     [x, y for x in z]
#      ^^^^
# SyntaxError: did you forget parentheses around the comprehension target?

# exit: 1

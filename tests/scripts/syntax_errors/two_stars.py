a, *b, *c = range(5)

# expect-stderr:
#   File "two_stars.py", line 1
#     a, *b, *c = range(5)
#     ^^^^^^^^^
# SyntaxError: multiple starred expressions in assignment

# exit: 1

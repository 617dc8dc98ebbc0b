[i := 0 for i in x]

# expect-stderr:
#   File "comprehension_rebinds.py", line 1
#     [i := 0 for i in x]
#      ^
# SyntaxError: assignment expression cannot rebind comprehension iteration variable 'i'

# exit: 1

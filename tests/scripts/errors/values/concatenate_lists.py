[1] + (2,)

# expect-stderr:
# Traceback (most recent call last):
#   File "concatenate_lists.py", line 1, in <module>
#     [1] + (2,)
#     ~~~~^~~~~~
# TypeError: can only concatenate list (not "tuple") to list

# exit: 1

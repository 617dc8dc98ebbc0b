x = "\N{no such name}"

# expect-stderr:
#   File "unknown_name_escape.py", line 1
#     x = "\N{no such name}"
#         ^^^^^^^^^^^^^^^^^^
# SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-15: unknown Unicode character name

# exit: 1

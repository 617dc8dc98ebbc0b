x = "\U99999999"

# expect-stderr:
#   File "unicode_escape.py", line 1
#     x = "\U99999999"
#         ^^^^^^^^^^^^
# SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character

# exit: 1

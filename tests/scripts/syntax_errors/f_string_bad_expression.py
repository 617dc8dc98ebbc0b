x = f"{a b}"

# expect-stderr:
#   File "f_string_bad_expression.py", line 1
#     x = f"{a b}"
#            ^^^
# SyntaxError: invalid syntax. Perhaps you forgot a comma?

# exit: 1

nonlocal x

# expect-stderr:
#   File "nonlocal_at_module.py", line 1
#     nonlocal x
#     ^^^^^^^^^^
# SyntaxError: nonlocal declaration not allowed at module level

# exit: 1

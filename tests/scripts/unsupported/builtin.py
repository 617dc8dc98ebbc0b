# Nor is a builtin that Eadem does not have.
# eadem only: CPython stops at a prompt
breakpoint()

# expect-stderr:
# Traceback (most recent call last):
#   File "builtin.py", line 3, in <module>
#     breakpoint()
#     ^^^^^^^^^^
# NameError: name 'breakpoint' is not defined. Valid Python, not supported yet: the built-in 'breakpoint'

# exit: 1

# Nor is a builtin that Eadem does not have.
# eadem only: CPython says that there is no such file
text = open("nothing here").read()

# expect-stderr:
# Traceback (most recent call last):
#   File "builtin.py", line 3, in <module>
#     text = open("nothing here").read()
#            ^^^^
# NameError: name 'open' is not defined. Valid Python, not supported yet: the built-in 'open'

# exit: 1

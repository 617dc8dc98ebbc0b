import nothing_here.at_all

# expect-stderr:
# Traceback (most recent call last):
#   File "module_not_found.py", line 1, in <module>
#     import nothing_here.at_all
# ModuleNotFoundError: No module named 'nothing_here'

# exit: 1

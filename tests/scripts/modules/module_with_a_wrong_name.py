import maths

# expect-stderr:
# Traceback (most recent call last):
#   File "module_with_a_wrong_name.py", line 1, in <module>
#     import maths
# ModuleNotFoundError: No module named 'maths'

# exit: 1

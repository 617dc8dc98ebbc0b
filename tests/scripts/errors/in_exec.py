# Text that is in no file is not quoted.
exec("def f():\n    return 1 / 0\n")
f()

# expect-stderr:
# Traceback (most recent call last):
#   File "in_exec.py", line 3, in <module>
#     f()
#     ~^^
#   File "<string>", line 2, in f
# ZeroDivisionError: division by zero

# exit: 1

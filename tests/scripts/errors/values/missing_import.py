print(math.pi)

# expect-stderr:
# Traceback (most recent call last):
#   File "missing_import.py", line 1, in <module>
#     print(math.pi)
#           ^^^^
# NameError: name 'math' is not defined. Did you forget to import 'math'?

# exit: 1

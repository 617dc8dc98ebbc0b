print(len([1, 2]),
      len(3),
      len("abc"))

# expect-stderr:
# Traceback (most recent call last):
#   File "error_in_arguments.py", line 2, in <module>
#     len(3),
#     ~~~^^^
# TypeError: object of type 'int' has no len()

# exit: 1

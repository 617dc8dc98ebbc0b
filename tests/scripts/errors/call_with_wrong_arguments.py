def greet(name, *, loud=False):
    return name
greet("x", True)

# expect-stderr:
# Traceback (most recent call last):
#   File "call_with_wrong_arguments.py", line 3, in <module>
#     greet("x", True)
#     ~~~~~^^^^^^^^^^^
# TypeError: greet() takes 1 positional argument but 2 were given

# exit: 1

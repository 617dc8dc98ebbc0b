def f():
    nonlocal x

# expect-stderr:
#   File "nonlocal_without_binding.py", line 2
#     nonlocal x
#     ^^^^^^^^^^
# SyntaxError: no binding for nonlocal 'x' found

# exit: 1

# Classes are parsed, checked, and not run.
# eadem only: CPython runs it
class A:
    x = 1

# expect-error: SyntaxError: valid Python, not supported yet: class definitions

# exit: 1

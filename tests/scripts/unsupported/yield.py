# Generator functions are parsed, checked, and not run.
# eadem only: CPython runs it
def f():
    yield 1

# expect-error: SyntaxError: valid Python, not supported yet: 'yield' expressions

# exit: 1

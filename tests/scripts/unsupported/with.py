# with is parsed, checked, and not run.
# eadem only: CPython runs it
with open("x") as f:
    pass

# expect-error: SyntaxError: valid Python, not supported yet: 'with' statements

# exit: 1

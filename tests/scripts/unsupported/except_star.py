# except* is parsed, checked, and not run.
# eadem only: CPython runs it
try:
    x = 1
except* ValueError:
    pass

# expect-error: SyntaxError: valid Python, not supported yet: 'except*'

# exit: 1

# match is parsed, checked, and not run.
# eadem only: CPython runs it
match 1:
    case 1: pass

# expect-error: SyntaxError: valid Python, not supported yet: 'match' statements

# exit: 1

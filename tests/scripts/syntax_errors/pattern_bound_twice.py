match x:
    case [a, a]:
        pass

# expect-stderr:
#   File "pattern_bound_twice.py", line 2
#     case [a, a]:
#              ^
# SyntaxError: multiple assignments to name 'a' in pattern

# exit: 1

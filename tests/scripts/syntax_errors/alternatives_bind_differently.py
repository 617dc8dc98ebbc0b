match x:
    case [a] | [b]:
        pass

# expect-stderr:
#   File "alternatives_bind_differently.py", line 2
#     case [a] | [b]:
#          ^^^^^^^^^
# SyntaxError: alternative patterns bind different names

# exit: 1

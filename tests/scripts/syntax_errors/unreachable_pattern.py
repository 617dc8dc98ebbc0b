match x:
    case y:
        pass
    case 1:
        pass

# expect-stderr:
#   File "unreachable_pattern.py", line 2
#     case y:
#          ^
# SyntaxError: name capture 'y' makes remaining patterns unreachable

# exit: 1

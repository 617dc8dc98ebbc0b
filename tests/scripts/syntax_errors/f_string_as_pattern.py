match x:
    case f"{y}":
        pass

# expect-stderr:
#   File "f_string_as_pattern.py", line 2
#     case f"{y}":
#          ^^^^^^
# SyntaxError: patterns may only match literals and attribute lookups

# exit: 1

x = "abc

# expect-stderr:
#   File "unterminated_string.py", line 1
#     x = "abc
#         ^
# SyntaxError: unterminated string literal (detected at line 1)

# exit: 1

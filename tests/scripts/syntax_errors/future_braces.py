from __future__ import braces

# expect-stderr:
#   File "future_braces.py", line 1
#     from __future__ import braces
#     ^
# SyntaxError: not a chance

# exit: 1

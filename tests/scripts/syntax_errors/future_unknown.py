from __future__ import nothing

# expect-stderr:
#   File "future_unknown.py", line 1
#     from __future__ import nothing
#     ^
# SyntaxError: future feature nothing is not defined

# exit: 1

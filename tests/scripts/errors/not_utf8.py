# A byte that is not UTF-8, in a file that declares no encoding.
# eadem only: it also shows where

# expect-stderr:
#   File "not_utf8.py", line 13
#     print("caf
#               ^
# SyntaxError: Non-UTF-8 code starting with '\xe9' in file not_utf8.py on line 13, but no encoding declared; see https://peps.python.org/pep-0263/ for details

# exit: 1

print("before")
print("café")

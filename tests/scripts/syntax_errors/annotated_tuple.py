(a, b): int

# expect-stderr:
#   File "annotated_tuple.py", line 1
#     (a, b): int
#     ^^^^^^
# SyntaxError: only single target (not tuple) can be annotated

# exit: 1

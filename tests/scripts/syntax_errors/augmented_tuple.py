(a, b) += 1

# expect-stderr:
#   File "augmented_tuple.py", line 1
#     (a, b) += 1
#     ^^^^^^
# SyntaxError: 'tuple' is an illegal expression for augmented assignment

# exit: 1

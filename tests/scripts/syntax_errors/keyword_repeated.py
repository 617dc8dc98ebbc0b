f(a=1, b=2, a=3)

# expect-stderr:
#   File "keyword_repeated.py", line 1
#     f(a=1, b=2, a=3)
#                 ^^^
# SyntaxError: keyword argument repeated: a

# exit: 1

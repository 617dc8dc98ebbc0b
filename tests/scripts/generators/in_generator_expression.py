def f():
    return list((yield x) for x in range(3))

# expect-stderr:
#   File "in_generator_expression.py", line 2
#     return list((yield x) for x in range(3))
#                  ^^^^^^^
# SyntaxError: 'yield' inside generator expression

# exit: 1

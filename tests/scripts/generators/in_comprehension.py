def f():
    return [(yield x) for x in range(3)]

# expect-stderr:
#   File "in_comprehension.py", line 2
#     return [(yield x) for x in range(3)]
#              ^^^^^^^
# SyntaxError: 'yield' inside list comprehension

# exit: 1

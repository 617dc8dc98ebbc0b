# A display of three constants or more is made from a constant, whose items CPython has ordered twice.
print({19, 3, 13}, {17, 15, 7}, {1, 33, 65, 97, 129, 5})
x = 19
print({x, 3, 13}, {3, x, 13}, {100, 36, 4, 68}, {11, 10, 18})

# expect:
# {19, 3, 13} {17, 15, 7} {65, 129, 33, 1, 97, 5}
# {3, 19, 13} {19, 3, 13} {100, 4, 36, 68} {11, 18, 10}

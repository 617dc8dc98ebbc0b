# Starred targets over tuples and lists, which are read at once, and over what only looks like them.
class T(tuple):
    def __iter__(self): return iter("xyz")
a, *b, c = T((1, 2, 3)); print(a, b, c)
a, *b = (1,); print(a, b)
*a, b = [257, 258]; print(a, b)
for bad in ((), [1]):
    try: a, *b, c = bad
    except ValueError as e: print(e)
xs = [1000, 2000, 3000]
a, *b = xs
print(a is xs[0], b[0] is xs[1], b is xs)
f, *g = (1.5, 2.5, 3.5); print(g)

# expect:
# x ['y'] z
# 1 []
# [257] 258
# not enough values to unpack (expected at least 2, got 0)
# not enough values to unpack (expected at least 2, got 1)
# True True False
# [2.5, 3.5]

# A number that was copied before a swap moves on as the same object.
def f(other, m):
    for c in range(999, 1001):
        b = (c if m > 5 else other)
    d, c = c, other
    print(b is d, c is other)


f(5000, 9)

# expect:
# True True

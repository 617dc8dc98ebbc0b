# A number that one argument passes and a later one puts into a container is one object, also where that is its last use.
def same(a, b):
    return a is b[0]


def listed(n):
    x = n + 1000
    return same(x, [x])


def paired(n):
    x = n + 1000
    return same(x, (x,))


def keyed(n):
    x = n + 1000
    return same(x, {0: x})


def signed(n):
    x = n + 1000
    return (lambda a, b: a is b)(x, +x)


def chosen(n):
    x = n + 1000
    return (lambda a, b: a is b)(x, 0 or x)


print(listed(1), paired(1), keyed(1), signed(1), chosen(1))

# expect:
# True True True True True

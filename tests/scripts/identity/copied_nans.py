# A nan equals nothing, so whoever finds one finds it by identity: a copy of it must stay the same object.
inf = float("inf")


def two(a, b):
    return a is b


def has(item, items):
    return item in items


def get(items, key):
    return items[key]


def passed_twice():
    x = inf - inf
    return two(x, x), two(a=x, b=x), (lambda *all: all[0] is all[1])(x, x)


def passed_to_what_only_searches():
    x = inf - inf
    return has(x, [x]), has(x, (x,)), has(x, {x: 1}), get({x: True}, x)


def copied_to_a_local():
    x = inf - inf
    y = x
    items = {x: 1}
    found = y in [x], y in items
    del items[y]
    return found, items


def passed_to_methods():
    x = inf - inf
    return [x, x].count(x), [0, x].index(x), (x,).index(x), max(x, x) is x


def kept_in_a_loop():
    items = [inf - inf, inf - inf]
    return [(one is other, one in (other,)) for one in items for other in items]


print(passed_twice())
print(passed_to_what_only_searches())
print(copied_to_a_local())
print(passed_to_methods())
print(kept_in_a_loop())

# expect:
# (True, True, True)
# (True, True, True, True)
# ((True, True), {})
# (2, 1, 0, True)
# [(True, True), (False, False), (False, False), (True, True)]

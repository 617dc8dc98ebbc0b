# A dict that changes while somebody walks over it: taking away and adding at once is noticed as well.
def walk(change, walked):
    table = {1: "a", 2: "b", 3: "c"}
    seen = []
    try:
        for key in walked(table):
            seen.append(key)
            change(table)
            if len(seen) > 10:
                break
    except RuntimeError as error:
        return seen, str(error)
    return seen, "to the end"


def grow(table):
    table[len(table) + 1] = "new"


def shrink(table):
    table.pop(3, None)


def empty_and_fill(table):
    table.clear()
    table.update({7: 1, 8: 2, 9: 3})


def renew(table):
    table[1] = "other"


for change in (grow, shrink, empty_and_fill, renew):
    for walked in (iter, dict.values, dict.items, reversed):
        print(change.__name__, walked.__name__, walk(change, walked))
# What is taken away and added again at once comes once more, and is noticed.
table = {0: 0}
try:
    for key in table:
        del table[0]
        table[0] = 0
except RuntimeError as error:
    print(error)
table = dict.fromkeys(range(3))
while table:
    key, _ = table.popitem()
    if key == 2:
        table["x"] = 1
        table["y"] = 2
    print(key, list(table))

# expect:
# grow iter ([1], 'dictionary changed size during iteration')
# grow values (['a'], 'dictionary changed size during iteration')
# grow items ([(1, 'a')], 'dictionary changed size during iteration')
# grow reversed ([3], 'dictionary changed size during iteration')
# shrink iter ([1], 'dictionary changed size during iteration')
# shrink values (['a'], 'dictionary changed size during iteration')
# shrink items ([(1, 'a')], 'dictionary changed size during iteration')
# shrink reversed ([3], 'dictionary changed size during iteration')
# empty_and_fill iter ([1, 8, 9], 'to the end')
# empty_and_fill values (['a', 2, 3], 'to the end')
# empty_and_fill items ([(1, 'a'), (8, 2), (9, 3)], 'to the end')
# empty_and_fill reversed ([3, 8, 7], 'to the end')
# renew iter ([1, 2, 3], 'to the end')
# renew values (['a', 'b', 'c'], 'to the end')
# renew items ([(1, 'a'), (2, 'b'), (3, 'c')], 'to the end')
# renew reversed ([3, 2, 1], 'to the end')
# dictionary keys changed during iteration
# 2 [0, 1, 'x', 'y']
# y [0, 1, 'x']
# x [0, 1]
# 1 [0]
# 0 []

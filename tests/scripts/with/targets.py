# What stands behind `as` may be any target.
class Gives:
    def __init__(self, value):
        self.value = value

    def __enter__(self):
        return self.value

    def __exit__(self, *details):
        print("exit", [detail and type(detail).__name__ for detail in details])
        return True


def targets():
    items = [0, 0]
    with Gives((1, 2)) as (a, b), Gives([3, 4, 5]) as [c, *d], Gives(6) as items[1]:
        print(a, b, c, d, items)
    with Gives(7) as items[5]:
        print("never")
    with Gives(8) as (e, f):
        print("never")
    with Gives(9) as g:
        h = lambda: g
    print(h(), g)


targets()
with Gives(10) as x, Gives(x + 1) as y:
    print(x, y)

# expect:
# 1 2 3 [4, 5] [0, 6]
# exit [None, None, None]
# exit [None, None, None]
# exit [None, None, None]
# exit ['type', 'IndexError', 'traceback']
# exit ['type', 'TypeError', 'traceback']
# exit [None, None, None]
# 9 9
# 10 11
# exit [None, None, None]
# exit [None, None, None]

# What the collector knows of objects.
import gc


class Node:
    def __init__(self, other):
        self.other = other


a = Node(None)
b = Node(a)
rows = [a]
print(any(x is a for x in gc.get_objects()), a in gc.get_referents(rows), len(gc.get_referents(["x", a])))
print(rows in [x for x in gc.get_referrers(a) if isinstance(x, list)], gc.is_tracked(rows))
a.other = b
del a, b, rows
print(gc.collect() >= 2)

# expect:
# True True 2
# True True
# True

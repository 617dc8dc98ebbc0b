# A generator expression asks its first iterable for an iterator once, when it is made; that iterator is not asked again.
class Items:
    def __init__(self, *items):
        self.items = list(items)

    def __iter__(self):
        print("iter")
        return self

    def __next__(self):
        if not self.items:
            raise StopIteration
        return self.items.pop(0)


g = (x for x in Items(1, 2))
print("made")
print(list(g))
print([x + y for x in Items(1) for y in Items(2)], list(x + y for x in Items(1) for y in Items(2)))
print(any(x == 2 for x in Items(1, 2)), all(x == 2 for x in iter(Items(2))))
try:
    (x for x in 5)
except TypeError as error:
    print(error)

# expect:
# iter
# made
# [1, 2]
# iter
# iter
# iter
# iter
# [3] [3]
# iter
# iter
# iter
# True True
# 'int' object is not iterable

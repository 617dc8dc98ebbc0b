# Generators as methods, __iter__, properties; recursive ones over structures; close by hand.
class Tree:
    def __init__(self, value, left=None, right=None): self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right

    @property
    def leaves(self):
        if not self.left and not self.right:
            yield self
        for child in (self.left, self.right):
            if child:
                yield from child.leaves

    @classmethod
    def of(cls, items):
        if items:
            middle = len(items) // 2
            return cls(items[middle], cls.of(items[:middle]), cls.of(items[middle + 1:]))

    @staticmethod
    def walk(tree, depth=0):
        if tree:
            yield depth, tree.value
            yield from Tree.walk(tree.left, depth + 1)
            yield from Tree.walk(tree.right, depth + 1)

    def __contains__(self, value):
        return any(value == v for v in self)


t = Tree.of(list(range(1, 8)))
print(list(t), [leaf.value for leaf in t.leaves], list(Tree.walk(t)), 3 in t, 9 in t, sum(t), max(t))


class Matrix:
    def __init__(self, rows): self.rows = rows
    def __iter__(self): return (cell for row in self.rows for cell in row)
    def columns(self):
        for i in range(len(self.rows[0])):
            yield [row[i] for row in self.rows]
    def __getitem__(self, at):
        def cells():
            for row in self.rows[at]:
                yield from row
        return list(cells())


m = Matrix([[1, 2], [3, 4], [5, 6]])
print(list(m), list(m.columns()), m[1:], min(m), sorted(m, reverse=True))


class Inherit(Tree):
    def __iter__(self):
        for value in super().__iter__():
            yield value * 10


print(list(Inherit.of([1, 2, 3])))


class Peekable:
    def __init__(self, it): self.it, self.buffer = iter(it), []
    def __iter__(self): return self
    def __next__(self): return self.buffer.pop() if self.buffer else next(self.it)
    def peek(self, default=None):
        if not self.buffer:
            try:
                self.buffer.append(next(self.it))
            except StopIteration:
                return default
        return self.buffer[-1]


p = Peekable(x * x for x in range(3))
print(p.peek(), next(p), p.peek(), list(p), p.peek("empty"))


class Lifetime:
    def items(self):
        try:
            yield from "abc"
        finally:
            print("cleaned up")


items = Lifetime().items()
print(next(items))
items.close()
print(list(items))

# expect:
# [1, 2, 3, 4, 5, 6, 7] [1, 3, 5, 7] [(0, 4), (1, 2), (2, 1), (2, 3), (1, 6), (2, 5), (2, 7)] True False 28 7
# [1, 2, 3, 4, 5, 6] [[1, 3, 5], [2, 4, 6]] [3, 4, 5, 6] 1 [6, 5, 4, 3, 2, 1]
# [100, 20, 300]
# 0 0 1 [1, 4] empty
# a
# cleaned up
# []

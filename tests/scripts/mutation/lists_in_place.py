# List methods that change it: results None, order, identity, while sorting, with itself.
items = [3, 1, 2]
print(items.append(4), items.extend("ab"), items.insert(0, "first"), items.insert(-1, "x"), items.insert(99, "end"),
      items)
print(items.pop(), items.pop(0), items.pop(-2), items.remove("a"), items)
print(items.reverse(), items, items.clear(), items)
items = [5, 3, 9, 1]
print(items.sort(), items, items.sort(reverse=True), items, items.sort(key=lambda v: abs(v - 4)), items)
items += (1, 2)
items += "z"
items *= 2
print(items, items.count(1), items.index(1, 4), items.index("z", -3))
for action in (lambda: items.remove("no"), lambda: items.index("no"), lambda: [].pop(), lambda: [1].pop(5),
               lambda: items.index(5, 20),
               lambda: items.sort(), lambda: items.append(), lambda: items.insert(1), lambda: items.extend(5),
               lambda: items.pop("a"),
               lambda: items.sort(lambda a: a), lambda: items[99], lambda: items.__setitem__(99, 1),
               lambda: items.__delitem__(-99)):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
a = [1, 2]
b = a
a = a + [3]
print(a, b)
b += [9]
c = b
c.append(10)
print(b, b is c, b == c, b[:] is b, b.copy() is b, list(b) is b)
grid = [[0] * 2] * 3
grid[0][0] = 1
print(grid)
grid = [[0] * 2 for _ in range(3)]
grid[0][0] = 1
print(grid)
shallow = grid.copy()
shallow[1][1] = 5
shallow.append("own")
print(grid, len(shallow))
me = []
me.append(me)
print(me, me[0] is me, me in me, len(me))
items = [1, 2, 3]
items.extend(items)
print(items)
items = [0, 1, 2]
items[0], items[items[0] + 1] = 1, 7
print(items)


def during(key):
    seen.append(len(victim))
    return key


victim, seen = [3, 1, 2], []
victim.sort(key=during)
print(victim, seen)
t = ([],)
t[0].append(1)
try:
    t[0] = 5
except TypeError as error:
    print(error, t)
x = [1, 2, 3, 4, 5]
x[1], x[-1] = x[-1], x[1]
del x[0], x[-1]
print(x, x > [5], x + x < x * 3, [] < [0], [1, 2] < [1, 2, 0], [[1], 2] == [[1.0], 2.0])
stack, queue = [], []
for i in range(3):
    stack.append(i)
    queue.insert(0, i)
print([stack.pop() for _ in range(3)], [queue.pop() for _ in range(3)], stack, queue)

# expect:
# None None None None None ['first', 3, 1, 2, 4, 'a', 'x', 'b', 'end']
# end first x None [3, 1, 2, 4, 'b']
# None [] None []
# None [5, 3, 1, 9] None [5, 3, 1, 9] None [5, 3, 1, 9]
# [5, 3, 1, 9, 1, 2, 'z', 5, 3, 1, 9, 1, 2, 'z'] 4 4 13
# ValueError list.remove(x): x not in list
# ValueError 'no' is not in list
# IndexError pop from empty list
# IndexError pop index out of range
# ValueError 5 is not in list
# TypeError '<' not supported between instances of 'str' and 'int'
# TypeError list.append() takes exactly one argument (0 given)
# TypeError insert expected 2 arguments, got 1
# TypeError 'int' object is not iterable
# TypeError 'str' object cannot be interpreted as an integer
# TypeError sort() takes no positional arguments
# IndexError list index out of range
# IndexError list assignment index out of range
# IndexError list assignment index out of range
# [1, 2, 3] [1, 2]
# [1, 2, 9, 10] True True False False False
# [[1, 0], [1, 0], [1, 0]]
# [[1, 0], [0, 0], [0, 0]]
# [[1, 0], [0, 5], [0, 0]] 4
# [[...]] True True 1
# [1, 2, 3, 1, 2, 3]
# [1, 1, 7]
# [1, 2, 3] [0, 0, 0]
# 'tuple' object does not support item assignment ([1],)
# [5, 3, 4] True True True True True
# [2, 1, 0] [0, 1, 2] [] []

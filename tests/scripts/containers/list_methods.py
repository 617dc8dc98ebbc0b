# Methods of list.
numbers = [3, 1, 2]
numbers.append(4)
numbers.extend("ab")
numbers.insert(0, 0)
numbers.insert(-1, "x")
numbers.insert(100, "end")
numbers.insert(-100, "start")
print(numbers)  # ['start', 0, 3, 1, 2, 4, 'a', 'x', 'b', 'end']
print(numbers.pop(), numbers.pop(0), numbers.pop(-2), numbers.index(1))  #> end start x 2
print(numbers.index(2, 1, 10), numbers.count(3), len(numbers))  # 3 1 7
numbers.remove("b")
numbers.reverse()
print(numbers, numbers.copy() == numbers, numbers.copy() is numbers)  # ['a', 4, 2, 1, 3, 0] True False
numbers.clear()
print(numbers, numbers.extend([]), numbers.append(1), numbers)  # [1] None None [1]
print([1, 2] + [3], [1] * 3, 2 * [0], 3 in [1, 2, 3], [1, [2]] == [1, [2.0]], not [])
#> [1, 2, 3] [1, 1, 1] [0, 0] True True True
print(list("abc"), list({1: 2}), list((1, 2)), list(range(3)), list())  # ['a', 'b', 'c'] [1] [1, 2] [0, 1, 2] []
items = [1, 2, 3]
iterator = iter(items)
next(iterator)
items.append(4)
print(list(iterator), items[::-1], items[-1:], items[:2], items[10:])  # [2, 3, 4] [4, 3, 2, 1] [4] [1, 2] []
print(items[-10:2], max(items), sum(items), sorted(items, reverse=True))  # [1, 2] 4 10 [4, 3, 2, 1]
loop = [1]
loop.append(loop)
print(loop, loop[1] is loop, loop[1][1][0])  # [1, [...]] True 1
twice = [1, 2]
twice += twice
twice.extend(twice)
twice[0:0] = twice
print(len(twice), twice.count(2), twice.index(2, 3))  # 16 8 3
print([None] * 2, [[]] * 2, [1, "a", None, 2.5, (1,), [2], {3: 4}, {5}, b"x", ...])
#> [None, None] [[], []] [1, 'a', None, 2.5, (1,), [2], {3: 4}, {5}, b'x', Ellipsis]
print([[1, 2], [3]], [print] == [print])  # [[1, 2], [3]] True
grown = []
for i in range(1000): grown.append(i)
for i in range(990): grown.pop(0) if i % 2 else grown.pop()
print(grown)  # [495, 496, 497, 498, 499, 500, 501, 502, 503, 504]

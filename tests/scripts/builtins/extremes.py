# min and max: arguments or an iterable, key, default; the first of equals wins.
print(min(3, 1, 2), max(3, 1, 2), min([5, 4]), max("hello"), min((2.5, 1)))
print(max([1, 1.0, True]), min([True, 1, 1.0]), max(1, 1.0), min(0, -0.0), min(-0.0, 0))
print(min([], default=None), max((), default=7), min("", default="nothing"))
print(max("apple", "fig", "banana", key=len), min(["bb", "a", "c"], key=len))
print(max([[1, 2], [1, 3]]), min({"b": 1, "a": 2}), max(range(5)), min(x for x in (3, 2)))
print(max([1, 2, 3], key=None), min(-5, -5.5), max(2**70, 2.0**69), min([2**70, 1e300]))
words = ["delta", "Alpha", "charlie", "Bravo"]
print(max(words, key=str.lower), min(words, key=lambda word: word[-1]))
big = 10**6
print(max([1, big]) is big, min(big, big + 1) is big)

# expect:
# 1 3 4 o 1
# 1 True 1 0 -0.0
# None 7 nothing
# banana a
# [1, 3] a 4 2
# 3 -5.5 1180591620717411303424 1180591620717411303424
# delta delta
# True True

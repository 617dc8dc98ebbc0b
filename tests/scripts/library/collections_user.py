# UserDict, UserList and UserString, for classes that behave in another way.
from collections import UserDict, UserList, UserString


class Doubled(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value * 2)


u = Doubled(a=1)
u["b"] = 2
u.update(c=3)
print(u, u.data, u.copy(), u | {"z": 1}, {"z": 1} | u, Doubled.fromkeys("ab", 1))
print(len(u), list(u), u.get("q"), u.get("q", 5), u.pop("a"), "b" in u, u == {"b": 4, "c": 6}, list(u.items()))
u |= {"l": 1}
print(u, u.setdefault("m", 1), u)
try:
    u["nothing"]
except KeyError as error:
    print(repr(error))


class Missing(UserDict):
    def __missing__(self, key):
        return key.upper()


print(Missing(a=1)["b"], Missing(a=1)["a"])

n = UserList([3, 1, 2])
n.sort()
n.append(9)
n += [7]
print(n, n[0], n[1:3], type(n[1:3]).__name__, n + [1], [1] + n, n * 2, n == [1, 2, 3, 9, 7], n < [2])
print(n.index(9), n.count(1), 3 in n, len(n), n.pop(), UserList("abc"), UserList(n), list(reversed(n)))
n.insert(0, 5)
n.reverse()
n.remove(5)
n.extend([1])
del n[0]
n[0] = 0
print(n)
n.clear()
print(n)

s = UserString("Hello")
print(s, repr(s), s + "x", "x" + s, s * 2, s.upper(), s.find("l"), s[1], s[1:3], type(s.lower()).__name__)
print(s.isalpha(), s == "Hello", s < "I", hash(s) == hash("Hello"), s.split("l"), s.replace("l", "L"), "ell" in s)
print(UserString("%d!") % 5, int(UserString("5")), s.center(9, "*"), len(s), s.startswith("H"), UserString(5), sorted(s))

# expect:
# {'a': 2, 'b': 4, 'c': 6} {'a': 2, 'b': 4, 'c': 6} {'a': 4, 'b': 8, 'c': 12} {'a': 4, 'b': 8, 'c': 12, 'z': 2} {'z': 2, 'a': 4, 'b': 8, 'c': 12} {'a': 2, 'b': 2}
# 3 ['a', 'b', 'c'] None 5 2 True True [('b', 4), ('c', 6)]
# {'b': 4, 'c': 6, 'l': 1, 'm': 2} 1 {'b': 4, 'c': 6, 'l': 1, 'm': 2}
# KeyError('nothing')
# B 1
# [1, 2, 3, 9, 7] 1 [2, 3] UserList [1, 2, 3, 9, 7, 1] [1, 1, 2, 3, 9, 7] [1, 2, 3, 9, 7, 1, 2, 3, 9, 7] True True
# 3 1 True 5 7 ['a', 'b', 'c'] [1, 2, 3, 9] [9, 3, 2, 1]
# [0, 2, 1, 1]
# []
# Hello 'Hello' Hellox xHello HelloHello HELLO 2 e el UserString
# True True True True ['He', '', 'o'] HeLLo True
# 5! 5 **Hello** 5 True 5 ['H', 'e', 'l', 'l', 'o']

# id() is the address of the object: equal for one object, different for two that live.
a = [1]
b = a
c = [1]
print(id(a) == id(b), id(a) == id(c), id(a) == id(a), type(id(a)).__name__)  # True False True int
x = 1000
y = x
z = 1000
print(id(x) == id(y), id(x) == id(z), id(100) == id(100), id(x) == id(x + 0))  # True False True False
print(id([]) == id([]), id({}) == id({}), id("hello") == id("hello"), id(None) == id(None))  # True True True True
print(len({id(n) for n in [1, 1, 1]}), len({id(n) for n in [[], [], []]}), len({id(x), id(y), id(z)}))  # 1 3 2
kept = [object() for _ in range(100)]
print(len({id(o) for o in kept}))  # 100
numbers = [i + 1000 for i in range(100)]
print(len({id(n) for n in numbers}), [id(n) for n in numbers] == [id(n) for n in numbers])  # 100 True

# del unbinds names, removes items and attributes.
a = b = [1]
del a
print(b)  # [1]
numbers = [1, 2, 3, 4, 5]
del numbers[0]
print(numbers)  # [2, 3, 4, 5]
del numbers[-1], numbers[0]
print(numbers)  # [3, 4]
numbers = list(range(10))
del numbers[::3]
print(numbers)  # [1, 2, 4, 5, 7, 8]
del numbers[2:4]
print(numbers)  # [1, 2, 7, 8]
del numbers[:]
print(numbers)  # []
table = {"a": 1, "b": 2, "c": 3}
del table["a"]
del (table["b"])
print(table)  # {'c': 3}
x, y, z = 1, 2, 3
del x, (y, [z])
print([name for name in "xyz" if name in globals()])  # []
def f():
    pass
f.mark = 1
del f.mark
print(hasattr(f, "mark"))  # False
def g():
    local = 1
    del local
    local = 2
    return local
print(g())  # 2
for i in range(3):
    square = i * i
    del square
print("square" in globals(), i)  # False 2
del []
del ()

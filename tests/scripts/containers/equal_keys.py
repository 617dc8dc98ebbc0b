# Keys that are equal are one key, whatever their types.
half = 2.5
d = {}
d[half * 2] = "float"
print(5 in d)  # True
print(d[5])  # Output: float
print(d.get(5))  # Output: float
d[5] = "int"
print(d)  # Output: {5.0: 'int'}
e = {}
e[True] = "bool"
print(e[1], e.get(1.0), 1 in e)  # Output: bool bool True
f = {}
for i in range(3):
    f[i + 1000] = i
print([(f[key], f[key + 0], f.get(key + 0.0)) for key in f])  # Output: [(0, 0, 0), (1, 1, 1), (2, 2, 2)]
f[1000 + 0j] = "complex"
print(f[1000], len(f))  # Output: complex 3
s = {half * 4}
print(10 in s, True in {1}, 1 in (1.0,), 0 in [False])  # Output: True True True True

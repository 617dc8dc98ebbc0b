# Nested functions share variables, not values.
def counter():
    n = 0
    def increase(by=1):
        nonlocal n
        n += by
        return n
    def get():
        return n
    return increase, get

increase, get = counter()
increase()
increase(5)
other, other_get = counter()
other(100)
print(get(), other_get(), increase.__closure__[0].cell_contents, increase.__code__.co_freevars)  # 6 100 6 ('n',)
print(increase.__closure__[0] is get.__closure__[0], increase.__closure__[0] is other.__closure__[0])  # True False

def late():
    functions = []
    for i in range(3):
        def f(): return i
        functions.append(f)
    return [f() for f in functions]
print(late())  # [2, 2, 2]

def early():
    functions = []
    for i in range(3):
        def f(i=i): return i
        functions.append(f)
    return [f() for f in functions]
print(early())  # [0, 1, 2]

def parameter(x):
    def change():
        nonlocal x
        x *= 2
        return x
    change()
    return x, change()
print(parameter(3))  # (6, 12)

def later():
    def f(): return value
    value = 1
    first = f()
    value = 2
    return first, f()
print(later())  # (1, 2)

def three():
    x = "outer"
    def middle():
        def inner():
            nonlocal x
            x += "!"
            return x
        return inner
    inner = middle()
    inner()
    return inner(), x
print(three())  # ('outer!!', 'outer!!')

def deleted():
    x = 1
    def f():
        nonlocal x
        del x
    f()
    x = 2
    return x
print(deleted())  # 2

def recursive():
    def f(n): return n and n + f(n - 1)
    return f(10)
print(recursive())  # 55

# Annotated names: evaluated in modules, not in functions.
x: int = 3
y: "text"
(z): float = 1.5
print(x, z, __annotations__)  # 3 1.5 {'x': <class 'int'>, 'y': 'text'}
def f():
    a: undefined = 1
    b: also_undefined
    return a
print(f())  # 1
def g(a: int, b: "B" = 2, *c: float, d: None = 4, **e: dict) -> str:
    return ""
print(g.__annotations__)
#> {'a': <class 'int'>, 'b': 'B', 'c': <class 'float'>, 'd': None, 'e': <class 'dict'>, 'return': <class 'str'>}
numbers: list = [1]
numbers[0]: int = 5
print(numbers, sorted(__annotations__))  # [5] ['numbers', 'x', 'y']

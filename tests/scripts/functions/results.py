# What calls give: values, None, tuples, functions.
def nothing(): pass
def bare(): return
def several(): return 1, "two", [3]
def chosen(x):
    if x:
        return "yes"
def star(): return *[1, 2], 3

print(nothing(), bare(), several(), chosen(1), chosen(0), star())  # None None (1, 'two', [3]) yes None (1, 2, 3)

def make(n):
    def add(x):
        return x + n
    return add, lambda: n

add, get = make(10)
print(add(1), get(), make(1)[0](1), make(2)[1]())  # 11 10 2 2

def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)
def is_even(n): return n == 0 or is_odd(n - 1)
def is_odd(n): return n != 0 and is_even(n - 1)
print(factorial(20), factorial(30), is_even(100), is_odd(7))
#> 2432902008176640000 265252859812191058636308480000000 True True

def compose(*functions):
    def run(x):
        for function in functions:
            x = function(x)
        return x
    return run
print(compose(abs, str, len)(-1234), compose()(5))  # 4 5

def f(n): return n if n < 2 else f(n - 1) + f(n - 2)
print([f(n) for n in range(15)])  # [0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377]

def hanoi(n, a="a", b="b", c="c"):
    if n == 0: return []
    return hanoi(n - 1, a, c, b) + [a + c] + hanoi(n - 1, b, a, c)
print(hanoi(3), len(hanoi(8)))  # ['ac', 'ab', 'cb', 'ac', 'ba', 'bc', 'ac'] 255

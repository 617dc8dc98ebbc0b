# Containers hold objects, and hand out the ones they hold.
# profile: 3.13
x = 5000
l = [x, x, 5000]
print(l[0] is x, l[0] is l[1], l[2] is x, l[2] is l[-1])  # True True True True
m = l[:]
print(m is l, m[0] is l[0], m[2] is l[2], (l * 2)[5] is l[2], (l + m)[0] is x)  # False True True True True
t = tuple(l)
print(t[0] is x, list(t)[2] is l[2], set([x]).pop() is x, {x: 1}.popitem()[0] is x)  # True True True True
print(min(l) is x, sorted(l)[0] is x, list(reversed(l))[2] is x, [y for y in l][0] is x)  # True True True True
print(next(iter(l)) is x, dict(zip("ab", l))["a"] is x, list(map(lambda y: y, l))[0] is x)  # True True True
rows = [[]] * 3
print(rows[0] is rows[1], [[] for _ in range(2)][0] is rows[0])  # True False
numbers = list(range(1000, 1003))
print(numbers[0] is numbers[0], numbers[0] is 1000, numbers[0] is range(1000, 1003)[0])  # True False False
a, *rest = numbers
print(a is numbers[0], rest[0] is numbers[1])  # True True
numbers[0] += 0
print(a is numbers[0], a == numbers[0])  # False True
def f(*args, **kwargs): return args[0] is x and kwargs["k"] is x
print(f(x, k=x), f(*[x], **{"k": x}), f(5000, k=x))  # True True True
def closure():
    y = 6000
    def get(): return y
    return get, lambda: y
g, h = closure()
print(g() is h(), g() is g(), g.__closure__[0].cell_contents is h())  # True True True
n = 7000
text = "seven thousand"
def reads(): return n, text
print(reads()[0] is n, reads()[1] is text, globals()["n"] is n, eval("n") is n)  # True True True True

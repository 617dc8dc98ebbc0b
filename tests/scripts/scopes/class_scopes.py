# Names in class bodies: global, nonlocal, cells, what methods see, annotations, comprehension conditions.
x = "global x"


def function():
    x = "function x"

    class Uses:
        seen = x

    class Assigns:
        x = "class x"
        seen = x
        method = lambda self: x

    class Declares:
        global x
        seen = x
        y = 1

    class Rebinds:
        nonlocal x
        x = "rebound by the class"
        seen = x
    return Uses.seen, Assigns.seen, Assigns().method(), Declares.seen, Rebinds.seen, x, hasattr(Rebinds, "x")


print(function())


class Global:
    global made_global
    made_global = 5
    own = made_global + 1

    def method():
        global from_method
        from_method = "from the method"


Global.method()
print(made_global, hasattr(Global, "made_global"), Global.own, from_method)


class Deleting:
    x = "class"
    first = x
    del x
    second = x


print(Deleting.first, Deleting.second)


class Comprehensions:
    base = 10
    items = [1, 2]
    first_iterable = [i for i in items]
    nested = [[j for j in range(i)] for i in items]
    using_lambda = (lambda base: [base + i for i in range(2)])(base)
    dict_one = {k: v for k, v in zip(items, "ab")}
    try:
        condition = [i for i in items if i < base]
    except NameError as error:
        condition = str(error)


print(Comprehensions.first_iterable, Comprehensions.nested, Comprehensions.using_lambda, Comprehensions.condition)
print(Comprehensions.dict_one, hasattr(Comprehensions, "i"))


def outer(value):
    class A:
        def get(self): return value
        def set(self, new):
            nonlocal value
            value = new

        class B:
            def get(self): return ("B", value)
    return A, lambda: value


A, get = outer(1)
A().set(2)
print(A().get(), A.B().get(), get())


class Annotated:
    a: int = 1
    b: str
    c: "not evaluated" = 3


print(Annotated.__annotations__["a"], sorted(Annotated.__annotations__), hasattr(Annotated, "b"), Annotated.c)
n = 1


class Augmented:
    n += 10
    m = n


print(Augmented.n, Augmented.m, n)

# expect:
# ('function x', 'class x', 'rebound by the class', 'global x', 'rebound by the class', 'rebound by the class', False)
# 5 False 6 from the method
# class global x
# [1, 2] [[0], [0, 1]] [10, 11] name 'base' is not defined
# {1: 'a', 2: 'b'} False
# 2 ('B', 2) 2
# <class 'int'> ['a', 'b', 'c'] False 3
# 11 11 1

# Decorators that keep state: memoize, call limits, timing by a fake clock, tracing of recursion.
def memoize(function):
    cache = {}

    def wrapper(*args):
        if args not in cache:
            wrapper.misses += 1
            cache[args] = function(*args)
        return cache[args]
    wrapper.cache, wrapper.misses = cache, 0
    return wrapper


@memoize
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)


@memoize
def paths(x, y): return 1 if x == 0 or y == 0 else paths(x - 1, y) + paths(x, y - 1)


print(fib(60), fib.misses, len(fib.cache), paths(10, 10), paths.misses)


def trace(function):
    depth = 0

    def wrapper(*args):
        nonlocal depth
        print("| " * depth + f"{function.__name__}{args}")
        depth += 1
        try:
            result = function(*args)
        finally:
            depth -= 1
        print("| " * depth + f"-> {result}")
        return result
    return wrapper


@trace
def factorial(n): return 1 if n < 2 else n * factorial(n - 1)


factorial(3)


class LimitExceeded(Exception): pass


def limit(n):
    def decorate(function):
        left = n

        def wrapper(*args, **keywords):
            nonlocal left
            if not left:
                raise LimitExceeded(f"{function.__name__} may be called {n} times")
            left -= 1
            return function(*args, **keywords)
        return wrapper
    return decorate


@limit(2)
def limited(): return "ok"


print(limited(), limited())
try:
    limited()
except LimitExceeded as error:
    print(error)


def accepts(*kinds):
    def decorate(function):
        def wrapper(*args):
            for i, (arg, kind) in enumerate(zip(args, kinds)):
                if not isinstance(arg, kind):
                    raise TypeError(f"argument {i} of {function.__name__} is {type(arg).__name__}, not {kind.__name__}")
            return function(*args)
        return wrapper
    return decorate


@accepts(int, str)
def check(n, s): return s * n


print(check(2, "ab"))
try:
    check("2", "ab")
except TypeError as error:
    print(error)


def compose(*functions):
    def composed(x):
        for function in reversed(functions):
            x = function(x)
        return x
    return composed


def curry(function, n):
    def curried(*args):
        return function(*args) if len(args) >= n else lambda *more: curried(*args, *more)
    return curried


print(compose(str, abs, int)("-5"), curry(lambda a, b, c: a + b * c, 3)(1)(2)(3), curry(max, 2)(3, 4))

# expect:
# 1548008755920 61 61 184756 120
# factorial(3,)
# | factorial(2,)
# | | factorial(1,)
# | | -> 1
# | -> 2
# -> 6
# ok ok
# limited may be called 2 times
# abab
# argument 0 of check is str, not int
# 5 7 4

# Exceptions through calls: callbacks, comprehensions, sort keys, recursion, generators, closures.
def fail(x):
    if x == 2:
        raise ValueError(f"bad {x}")
    return x


def try_it(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Weird:
    def __getattr__(self, name): return fail(2)
    def __len__(self): return fail(2)
    def __iter__(self): return iter([fail(2)])
    def __eq__(self, other): return fail(2)
    def __hash__(self): return fail(2)
    def __repr__(self): return fail(2)
    def __getitem__(self, i): return fail(i)
    def __call__(self): return fail(2)
    def __add__(self, other): return fail(2)
    def __format__(self, spec): return fail(2)
    def __contains__(self, x): return fail(2)


w = Weird()
for action in (lambda: [fail(x) for x in range(4)], lambda: {fail(x): 1 for x in range(4)},
               lambda: sorted([1, 2, 3], key=fail), lambda: list(map(fail, range(4))), lambda: sum(map(fail, range(4))),
               lambda: max(range(4), key=fail), lambda: any(fail(x) > 5 for x in range(4)), lambda: w.x, lambda: len(w),
               lambda: list(w), lambda: w == 1, lambda: w in [1], lambda: {w}, lambda: repr(w), lambda: str([w]),
               lambda: w[2], lambda: w(), lambda: w + 1, lambda: f"{w}", lambda: 1 in w, lambda: "{}".format(w),
               lambda: dict(a=fail(2)), lambda: fail(fail(2)), lambda: print(fail(2)), lambda: w[1:2] and w[2],
               lambda: (lambda x=fail(1): fail(x + 1))(), lambda: next(fail(x) for x in [2]), lambda: "%s" % w,
               lambda: ", ".join(fail(x) or "s" for x in [2]), lambda: list(zip([1, 2], map(fail, [1, 2]))),
               lambda: [*map(fail, [2])], lambda: {**{"a": fail(2)}}, lambda: isinstance(w, fail(2))):
    print(try_it(action))


def recursive(n):
    try:
        if n == 0:
            raise ValueError("bottom")
        return recursive(n - 1)
    except ValueError as error:
        if n < 3:
            raise ValueError(f"{error} {n}") from error
        return str(error)
    finally:
        depth.append(n)


depth = []
print(recursive(5), depth)


def outer():
    log = []

    def inner():
        nonlocal log
        try:
            raise KeyError("inner")
        except KeyError as error:
            log = [*log, repr(error)]
            raise
    for _ in range(2):
        try:
            inner()
        except KeyError:
            log.append("outer")
    return log


print(outer())

# expect:
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# ValueError: bad 2
# bottom 0 1 2 [0, 1, 2, 3, 4, 5]
# ["KeyError('inner')", 'outer', "KeyError('inner')", 'outer']

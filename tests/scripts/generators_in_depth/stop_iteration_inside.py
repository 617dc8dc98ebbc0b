# StopIteration inside a generator becomes RuntimeError; next() with a default; return values.
def leaks():
    yield 1
    next(iter([]))
    yield 2


g = leaks()
print(next(g))
try:
    next(g)
except RuntimeError as error:
    print(error, repr(error.__cause__), error.__suppress_context__)


def raises():
    raise StopIteration("by hand")
    yield


try:
    list(raises())
except RuntimeError as error:
    print(error)


def careful(it):
    while True:
        try:
            yield next(it)
        except StopIteration:
            return "done"


def result(generator):
    value = yield from generator
    yield ("result", value)


print(list(result(careful(iter("ab")))))
try:
    list(next(iter([])) for _ in range(3))
except RuntimeError as error:
    print(error)
print([x for x in map(lambda i: next(i), [iter([1]), iter([2])])])
print(list(map(lambda i: next(i), [iter([1]), iter([]), iter([3])])))


class Bad:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration(self.n)
        return self.n


b = Bad()
print(list(b), next(b, "default"), b.n)
try:
    next(b)
except StopIteration as stop:
    print(stop.value)


def gives_tuple():
    return (1, 2)
    yield


def gives_exception():
    return ValueError("a value")
    yield


print(list(result(gives_tuple())), [repr(x) for x in result(gives_exception())])
started = leaks()
next(started)
try:
    started.throw(StopIteration("thrown in"))
except RuntimeError as error:
    print(error)

# expect:
# 1
# generator raised StopIteration StopIteration() True
# generator raised StopIteration
# ['a', 'b', ('result', 'done')]
# generator raised StopIteration
# [1, 2]
# [1]
# [1, 2] default 4
# 5
# [('result', (1, 2))] ["('result', ValueError('a value'))"]
# generator raised StopIteration

# Classes derived from what a generator's context manager is, with an __init__ of their own.
from contextlib import _GeneratorContextManager, contextmanager


class Told(_GeneratorContextManager):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.said = []

    def __enter__(self):
        self.said.append("enter")
        return super().__enter__()

    def __exit__(self, kind, value, traceback):
        self.said.append(("exit", kind and kind.__name__))
        return super().__exit__(kind, value, traceback)


class Named(_GeneratorContextManager):
    def __init__(self, name, *, times=1):
        print("made for", name)
        super().__init__(resource, (name,), {"times": times})


calls = []


def resource(name, times=1):
    """A resource."""
    calls.append(name)
    return steps(name, times)


def steps(name, times):
    try:
        yield name * times
    except ValueError as error:
        print("caught", error)
    finally:
        print("left", name)


told = Told(resource, ("a",), {})
print(calls, told.__doc__, told.func is resource, told.args, told.kwds)
with told as value:
    print(value)
print(told.said)
told = Told(resource, ("b",), {"times": 2})
with told as value:
    raise ValueError(value)
print(told.said, calls)
with Named("c", times=3) as value:
    print(value, calls)


@contextmanager
def plain(x):
    yield x + 1


with plain(1) as value:
    print(value)


@Named("d")
def decorated():
    return "done"


try:
    print(decorated())
except TypeError as error:
    print("TypeError")
for wrong in ((), (resource,), (resource, (), {}, 1)):
    try:
        _GeneratorContextManager(*wrong)
    except TypeError as error:
        print("TypeError")
bare = _GeneratorContextManager.__new__(Told)
try:
    bare.__enter__()
except AttributeError as error:
    print("AttributeError")

# expect:
# ['a'] A resource. True ('a',) {}
# a
# left a
# ['enter', ('exit', None)]
# caught bb
# left b
# ['enter', ('exit', 'ValueError')] ['a', 'b']
# made for c
# ccc ['a', 'b', 'c']
# left c
# 2
# made for d
# TypeError
# TypeError
# TypeError
# TypeError
# AttributeError

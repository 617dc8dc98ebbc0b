# ExitStack: what ends together, the latest first.
from contextlib import ExitStack, contextmanager, nullcontext


@contextmanager
def tag(name):
    print("begin", name)
    try:
        yield name
    finally:
        print("end", name)


with ExitStack() as stack:
    print([stack.enter_context(tag(name)) for name in "abc"])
    stack.callback(print, "called", sep="")
    stack.push(lambda *details: print("pushed", details))
    print(stack.enter_context(nullcontext(4)))


@stack.callback
def kept():
    print("kept")


print(kept is not None)
stack.close()

with ExitStack() as stack:
    stack.push(lambda *details: True)
    stack.callback(lambda: 1 / 0)
    raise KeyError("swallowed")
print("after")


def fails():
    with ExitStack() as stack:
        def replace(*details):
            raise ValueError("from exit")

        stack.push(replace)
        stack.callback(lambda: 1 / 0)
        raise KeyError("first")


try:
    fails()
except ValueError as error:
    print(repr(error))
    print(repr(error.__context__))
    print(repr(error.__context__.__context__), error.__context__.__context__.__context__)

try:
    with ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        stack.push(lambda *details: True)
        raise KeyError
except ZeroDivisionError as error:
    print(repr(error), repr(error.__context__))

stack = ExitStack()
stack.callback(print, "later")
new = stack.pop_all()
stack.close()
print("now")
new.close()
try:
    ExitStack().enter_context(5)
except TypeError as error:
    print(error)

# expect:
# begin a
# begin b
# begin c
# ['a', 'b', 'c']
# 4
# pushed (None, None, None)
# called
# end c
# end b
# end a
# True
# kept
# after
# ValueError('from exit')
# ZeroDivisionError('division by zero')
# KeyError('first') None
# ZeroDivisionError('division by zero') None
# now
# later
# 'builtins.int' object does not support the context manager protocol

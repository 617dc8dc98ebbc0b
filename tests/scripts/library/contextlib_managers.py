# contextmanager: a context manager of a generator function.
from contextlib import AbstractContextManager, ContextDecorator, closing, contextmanager, nullcontext, suppress


@contextmanager
def tag(name, caught=()):
    """A tag."""
    print("begin", name)
    try:
        yield name * 2
    except caught as error:
        print("caught", repr(error))
    finally:
        print("end", name)


with tag("a") as value:
    print(value)
with tag("b", ValueError):
    raise ValueError("wrong")
with tag("c"), tag("d") as both:
    print(both)
print(tag.__name__, tag.__doc__, isinstance(tag("x"), AbstractContextManager))


def tell(function):
    try:
        print("result", function())
    except BaseException as error:
        print(type(error).__name__, error, "from", repr(error.__cause__), "in", repr(error.__context__))


@contextmanager
def nothing():
    return
    yield


@contextmanager
def twice():
    try:
        yield
    except ValueError:
        pass
    yield


@contextmanager
def other():
    try:
        yield
    except ValueError as error:
        raise KeyError("other") from error


@contextmanager
def plain():
    yield


def run(manager, error=None):
    def within():
        with manager():
            if error is not None:
                raise error

    tell(within)


run(nothing)
run(twice)
run(twice, ValueError("v"))
run(other, ValueError("v"))
run(plain, StopIteration("s"))
run(plain, RuntimeError("r"))
run(plain, KeyboardInterrupt("k"))
run(plain)


@tag("deco")
def decorated(x):
    return x + 1


print(decorated(1), decorated(2), decorated.__name__)


class Loud(ContextDecorator):
    def __enter__(self):
        print("in")
        return self

    def __exit__(self, kind, error, traceback):
        print("out", kind)


@Loud()
def quiet():
    """Says nothing."""
    return 7


print(quiet(), quiet.__doc__)


class Door:
    def close(self):
        print("closed")


with closing(Door()) as door:
    print(type(door).__name__)
with suppress(KeyError, ValueError):
    raise KeyError("gone")
print("after")
with nullcontext(5) as five:
    print(five)


def not_suppressed():
    with suppress(KeyError):
        raise TypeError("stays")


tell(not_suppressed)


class Plain(AbstractContextManager):
    def __exit__(self, *details):
        print("exit", details[0])
        return super().__exit__(*details)


with Plain() as itself:
    print(type(itself).__name__)


class Duck:
    def __enter__(self):
        pass

    def __exit__(self, *details):
        pass


print(issubclass(Duck, AbstractContextManager), issubclass(int, AbstractContextManager))

# expect:
# begin a
# aa
# end a
# begin b
# caught ValueError('wrong')
# end b
# begin c
# begin d
# dd
# end d
# end c
# tag A tag. True
# RuntimeError generator didn't yield from None in StopIteration()
# RuntimeError generator didn't stop from None in None
# RuntimeError generator didn't stop after throw() from None in ValueError('v')
# KeyError 'other' from ValueError('v') in ValueError('v')
# StopIteration s from None in None
# RuntimeError r from None in None
# KeyboardInterrupt k from None in None
# result None
# begin deco
# end deco
# begin deco
# end deco
# 2 3 decorated
# in
# out None
# 7 Says nothing.
# Door
# closed
# after
# 5
# TypeError stays from None in None
# Plain
# exit None
# True False

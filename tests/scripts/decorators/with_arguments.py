# Decorators with arguments, stacked, in the order in which they are evaluated and applied.
def tag(name):
    print("made", name)

    def decorate(function):
        print("applied", name, "to", function.__name__)

        def wrapper(*args, **keywords):
            return f"<{name}>{function(*args, **keywords)}</{name}>"
        wrapper.__name__ = function.__name__
        return wrapper
    return decorate


@tag("b")
@tag("i")
def hello(who="you"):
    """Greets."""
    return f"hello {who}"


print(hello(), hello("me"), hello(who="all"), hello.__name__, hello.__doc__)


def repeat(times=2, *, separator=" "):
    def decorate(function):
        def wrapper(*args):
            return separator.join(str(function(*args)) for _ in range(times))
        return wrapper
    return decorate


@repeat()
def twice(x): return x


@repeat(3, separator="-")
def thrice(x): return x * 2


print(twice("a"), thrice(4))


def optional(function=None, *, prefix=">"):
    if function is None:
        return lambda f: optional(f, prefix=prefix)
    return lambda *args: prefix + function(*args)


@optional
def plain(): return "plain"


@optional(prefix="!")
def given(): return "given"


print(plain(), given())
decorators = [tag("x"), tag("y")]


@decorators[0]
def subscripted(): return 1


@(lambda f: lambda: f() + 1)
def with_lambda(): return 1


class Space: keep = staticmethod(lambda f: f)


@Space.keep
@(decorator := tag("z"))
def walrus(): return "w"


print(subscripted(), with_lambda(), walrus(), decorator is not None)


@str
def text(): pass


@list
@(lambda f: f.__name__)
def printed(): pass


@len
@repr
@(lambda f: f.__name__)
def length(): pass


print(text.startswith("<function text at"), length, printed)

# expect:
# made b
# made i
# applied i to hello
# applied b to hello
# <b><i>hello you</i></b> <b><i>hello me</i></b> <b><i>hello all</i></b> hello None
# a a 8-8-8
# >plain !given
# made x
# made y
# applied x to subscripted
# made z
# applied z to walrus
# <x>1</x> 2 <z>w</z> True
# True 8 ['p', 'r', 'i', 'n', 't', 'e', 'd']

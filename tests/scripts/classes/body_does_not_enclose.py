# Functions, lambdas and comprehensions in a class body do not see the names of the class.
size = "global size"


class Box:
    size = 3
    factor = 2
    first = [size for _ in range(1)]
    iterable_is_seen = [i for i in range(size)]
    seen_by_default = lambda self, size=size: size

    def ask(self):
        return size, self.size

    def nested(self):
        def inner():
            return size
        return inner()


print(Box.first, Box.iterable_is_seen, Box().seen_by_default())
print(Box().ask(), Box().nested())
try:
    class Failing:
        secret = 1
        values = [secret + i for i in range(3)]
except NameError as error:
    print(error)


def function():
    size = "local size"

    class Inside:
        before = size

        def ask(self):
            return size
    return Inside.before, Inside().ask()


print(function())


def shadow():
    name = "outer"

    class Shadow:
        name = name if False else "set in class"

        def ask(self):
            return name
    return Shadow.name, Shadow().ask()


try:
    print(shadow())
except NameError as error:
    print(type(error).__name__)


def not_shadowed():
    value = "outer"

    class Holder:
        print("first", value)
        copied = value
    return Holder.copied


print(not_shadowed())

# expect:
# ['global size'] [0, 1, 2] 3
# ('global size', 3) global size
# name 'secret' is not defined
# ('local size', 'local size')
# ('set in class', 'outer')
# first outer
# outer

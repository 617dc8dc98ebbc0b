# Data descriptors that a program made: asked for values, failing, changing while they are asked, and gone.


class Fails:
    def __get__(self, instance, owner=None):
        raise AttributeError("fails") if instance.fails else ValueError("other")

    def __set__(self, instance, value):
        print("set", value)


class Owner:
    broken = Fails()

    def __init__(self, fails):
        self.fails = fails


class Helped(Owner):
    def __getattr__(self, name):
        return f"help for {name}"


for fails in (True, False, True):
    for kind in (Owner, Helped):
        try:
            print(kind.__name__, kind(fails).broken)
        except (AttributeError, ValueError) as error:
            print(kind.__name__, type(error).__name__, error)
        print(hasattr(kind(True), "broken"), getattr(kind(True), "broken", "default"))


class SetOnly:
    def __set__(self, instance, value):
        instance.__dict__["plain"] = value * 2


class Plain:
    plain = SetOnly()


for i in range(3):
    one = Plain()
    print(isinstance(one.plain, SetOnly), end=" ")
    one.plain = i
    print(one.plain)


class Vanishing:
    def __get__(self, instance, owner=None):
        if "it" in Holder.__dict__:
            del Holder.it
        return "the last answer" if instance is not None else self

    def __set__(self, instance, value):
        pass


class Holder:
    it = Vanishing()


def read(holder):
    try:
        return holder.it
    except AttributeError as error:
        return str(error)


holder = Holder()
for _ in range(3):
    print(read(holder))
Holder.it = 5
print(read(holder))
Holder.it = property(lambda self: "a property")
print(read(holder))
Holder.it = Vanishing()
holder.__dict__["it"] = "its own"
print(read(holder), read(holder))


class Counted:
    calls = 0

    def __get__(self, instance, owner):
        Counted.calls += 1
        return Counted.calls, owner.__name__

    def __set__(self, instance, value):
        Counted.calls = value


class Base:
    count = Counted()


class Derived(Base):
    pass


for target in (Base(), Derived(), Base()):
    print(target.count, target.count, type(target).count[1])
target.count = 100
print(target.count)

# expect:
# Owner AttributeError fails
# False default
# Helped help for broken
# True help for broken
# Owner ValueError other
# False default
# Helped ValueError other
# True help for broken
# Owner AttributeError fails
# False default
# Helped help for broken
# True help for broken
# True 0
# True 2
# True 4
# the last answer
# 'Holder' object has no attribute 'it'
# 'Holder' object has no attribute 'it'
# 5
# a property
# the last answer its own
# (1, 'Base') (2, 'Base') Base
# (4, 'Derived') (5, 'Derived') Derived
# (7, 'Base') (8, 'Base') Base
# (101, 'Base')

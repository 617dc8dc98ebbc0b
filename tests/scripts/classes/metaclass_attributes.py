# Attributes of a class are looked for in its metaclass too; special methods of a class are the metaclass's.
class Meta(type):
    shared = "from the metaclass"

    @property
    def title(cls):
        return cls.__name__.title()

    def __repr__(cls):
        return f"<class {cls.__name__}!>"

    def __getattr__(cls, name):
        if name.startswith("magic"):
            return f"{cls.__name__}.{name}"
        raise AttributeError(name)

    def __setattr__(cls, name, value):
        print("set on class", name)
        super().__setattr__(name, value)

    def __bool__(cls):
        return False

    def __lt__(cls, other):
        return cls.__name__ < other.__name__

    def __add__(cls, other):
        return type(cls)(cls.__name__ + other.__name__, (cls, other), {})


class apple(metaclass=Meta):
    own = 1


class banana(metaclass=Meta):
    shared = "from the class"


print(apple, [apple, banana], str(apple), f"{banana}")
print(apple.title, apple.shared, banana.shared, apple.magic_word, bool(apple))
print(sorted([banana, apple]), apple + banana, (apple + banana).own)
apple.new = 5
print(apple.new, apple().new)
for attempt in (lambda: apple().shared, lambda: apple().title, lambda: apple.missing, lambda: apple().magic):
    try:
        print(attempt())
    except AttributeError as error:
        print(type(error).__name__, error)
print("own" in vars(apple), "shared" in dir(apple), hasattr(apple, "shared"))


class Data(type):
    @property
    def x(cls):
        return "data descriptor of the metaclass"
    y = "plain of the metaclass"


class Instance(metaclass=Data):
    x = "of the class"
    y = "of the class"


print(Instance.x, "/", Instance.y, "/", Instance().x)

# expect:
# <class apple!> [<class apple!>, <class banana!>] <class apple!> <class banana!>
# Apple from the metaclass from the class apple.magic_word False
# [<class apple!>, <class banana!>] <class applebanana!> 1
# set on class new
# 5 5
# AttributeError 'apple' object has no attribute 'shared'
# AttributeError 'apple' object has no attribute 'title'
# AttributeError missing
# AttributeError 'apple' object has no attribute 'magic'
# True False True
# data descriptor of the metaclass / of the class / of the class

# type(name, bases, namespace) makes a class as the statement does; what it refuses.
def speak(self):
    return f"{self.name} speaks"


Animal = type("Animal", (), {"name": "animal", "speak": speak, "__doc__": "made by hand"})
Dog = type("Dog", (Animal,), dict(name="dog"))
print(Animal().speak(), Dog().speak(), Dog.__mro__, Animal.__doc__, Animal.__module__, Animal.__qualname__)
namespace = {"x": 1}
Copied = type("Copied", (), namespace)
namespace["x"] = 2
print(Copied.x, type(Copied), type(5), type("a") is str)
for arguments in ((1, (), {}), ("A", [], {}), ("A", (), []), ("A",), ("A", ()), ("A", (5,), {}), ()):
    try:
        if len(arguments) == 1:
            print(type(*arguments))
        else:
            type(*arguments)
    except TypeError as error:
        print(type(error).__name__, "for", len(arguments), "arguments")
try:
    type("null\0", (), {})
except ValueError as error:
    print(error)
With = type("With Space", (object,), {"__qualname__": "Given.Qualname"})
print(With.__name__, With.__qualname__, With)
With.__name__ = "Renamed"
print(With.__name__, With.__qualname__)
try:
    With.__name__ = 5
except TypeError as error:
    print(error)
Derived = type(Dog)("Derived", (Dog, dict), {})
print(Derived(a=1), Derived().name, len(Derived()))


class Meta(type):
    pass


M = Meta("M", (), {})
N = type("N", (M,), {})
print(type(M).__name__, type(N).__name__)


def factory(name, **attributes):
    def __init__(self, **values):
        for key in attributes:
            setattr(self, key, values.get(key, attributes[key]))
    return type(name, (), {"__init__": __init__, "__repr__": lambda self: f"{name}({vars(self)})"})


print(factory("Conf", a=1, b=2)(b=5))

# expect:
# animal speaks dog speaks (<class '__main__.Dog'>, <class '__main__.Animal'>, <class 'object'>) made by hand __main__ Animal
# 1 <class 'type'> <class 'int'> True
# TypeError for 3 arguments
# TypeError for 3 arguments
# TypeError for 3 arguments
# <class 'str'>
# TypeError for 2 arguments
# TypeError for 3 arguments
# TypeError for 0 arguments
# type name must not contain null characters
# With Space Given.Qualname <class '__main__.Given.Qualname'>
# Renamed Given.Qualname
# can only assign string to Renamed.__name__, not 'int'
# {'a': 1} dog 0
# Meta Meta
# Conf({'a': 1, 'b': 5})

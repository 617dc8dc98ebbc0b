# Properties: getter, setter, deleter, documentation, inheritance, overriding one part.
class Celsius:
    def __init__(self, degrees=0):
        self._degrees = degrees

    @property
    def degrees(self):
        """The temperature."""
        print("get")
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        print("set", value)
        if value < -273:
            raise ValueError("too cold")
        self._degrees = value

    @degrees.deleter
    def degrees(self):
        print("delete")
        self._degrees = None

    @property
    def read_only(self):
        return 1

    write_only = property(None, lambda self, value: print("written", value))


t = Celsius(5)
print(t.degrees)
t.degrees = 20
t.degrees += 1
try:
    t.degrees = -300
except ValueError as error:
    print(error)
del t.degrees
print(t.degrees, Celsius.degrees.__doc__)
t.write_only = 3
for name, action in [("read_only", "set"), ("read_only", "delete"), ("write_only", "get")]:
    try:
        if action == "set":
            setattr(t, name, 1)
        elif action == "delete":
            delattr(t, name)
        else:
            getattr(t, name)
    except AttributeError as error:
        print(error)
print(type(Celsius.degrees).__name__, Celsius.read_only.fset, Celsius.read_only.fget(t))
t.__dict__["read_only"] = 99
print(t.read_only, t.__dict__["read_only"])


class Kelvin(Celsius):
    @Celsius.degrees.getter
    def degrees(self):
        return (self._degrees or 0) + 273

    @property
    def read_only(self):
        return super().read_only + 1


k = Kelvin(1)
k.degrees = 2
print(k.degrees, k.read_only, property(doc="given").__doc__)
print(property.__get__(Celsius.read_only, None, Celsius) is Celsius.read_only)

# expect:
# get
# 5
# set 20
# get
# set 21
# set -300
# too cold
# delete
# get
# None The temperature.
# written 3
# property 'read_only' of 'Celsius' object has no setter
# property 'read_only' of 'Celsius' object has no deleter
# property 'write_only' of 'Celsius' object has no getter
# property None 1
# 1 99
# set 2
# 275 2 given
# True

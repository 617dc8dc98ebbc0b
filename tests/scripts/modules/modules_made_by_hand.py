# types.ModuleType: made by hand, derived from, with and without a name.
import types

made = types.ModuleType("made", "what it does")
print(made, made.__name__, made.__doc__, made.__spec__, made.__loader__)
print(types.ModuleType("plain").__doc__, sorted(types.ModuleType("plain").__dict__))
for arguments in ((), (5,)):
    try:
        types.ModuleType(*arguments)
    except TypeError as error:
        print(error)


class Own(types.ModuleType):
    limit = 5

    def __init__(self, name):
        super().__init__(name, "documented")
        self.made_by = "Own"

    @property
    def double(self):
        return self.limit * 2

    def method(self):
        return self.__name__


own = Own("own")
print(own, own.double, own.method(), own.limit, own.made_by, own.__doc__)
try:
    own.double = 3
except AttributeError as error:
    print(error)
try:
    own.missing
except AttributeError as error:
    print(error)
own.limit = 7
print(own.double, "limit" in own.__dict__)
del own.limit
print(own.double)
own.__getattr__ = lambda name: name.upper()
print(own.anything)
print(made.__annotations__, "__annotations__" in made.__dict__)
made.__init__("renamed")
print(made.__name__, made.__doc__)

# expect:
# <module 'made'> made what it does None None
# None ['__doc__', '__loader__', '__name__', '__package__', '__spec__']
# module() missing required argument 'name' (pos 1)
# module() argument 'name' must be str, not int
# <module 'own'> 10 own 5 Own documented
# property 'double' of 'Own' object has no setter
# module 'own' has no attribute 'missing'
# 14 True
# 10
# ANYTHING
# {} True
# renamed None

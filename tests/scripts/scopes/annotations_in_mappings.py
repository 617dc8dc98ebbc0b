# Code that is run with a mapping of the program for locals looks __annotations__ up by __getitem__ alone.
class Locals:
    def __init__(self, **names):
        self.names = names

    def __setitem__(self, name, value):
        print("set", name)
        self.names[name] = value

    def __getitem__(self, name):
        print("get", name)
        return self.names[name]


exec("x: int = 1", {}, Locals())
exec("x: int", {}, Locals(__annotations__={}))


class Broken(Locals):
    def __getitem__(self, name):
        raise ValueError(name)


try:
    exec("x: int", {}, Broken())
except ValueError as e:
    print(e)

# expect:
# get __annotations__
# set __annotations__
# set x
# get int
# get __annotations__
# get __annotations__
# get int
# get __annotations__
# __annotations__

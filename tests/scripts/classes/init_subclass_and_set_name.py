# __init_subclass__ is a class method of the base, given the keywords; __set_name__ comes before it.
class Plugin:
    registry = {}

    def __init_subclass__(cls, /, key=None, **rest):
        super().__init_subclass__(**rest)
        print("__init_subclass__", cls.__name__, key)
        cls.registry[key or cls.__name__.lower()] = cls


class Csv(Plugin): pass
class Json(Plugin, key="js"): pass
class Json5(Json, key="js5"): pass


print(sorted(Plugin.registry), Plugin.registry["js5"].__name__)
try:
    class Wrong(Plugin, colour="red"): pass
except TypeError as error:
    print(error)
try:
    class Refused(object, key=1): pass
except TypeError as error:
    print(error)


class Named:
    def __set_name__(self, owner, name):
        print("__set_name__", name, owner.__name__, sorted(k for k in vars(owner) if not k.startswith("_")))
        self.name = name


class Base:
    def __init_subclass__(cls):
        print("subclass", cls.__name__, cls.field.name if hasattr(cls, "field") else "-")


class Owner(Base):
    field = Named()
    other = Named()


Owner.late = Named()
print(hasattr(Owner.late, "name"))
type("Dynamic", (Base,), {"field": Named()})


class Explode:
    def __set_name__(self, owner, name):
        raise ValueError("in __set_name__")


try:
    class Exploding:
        bad = Explode()
except (ValueError, RuntimeError) as error:
    print("exploded")


class Counted:
    count = 0

    def __init_subclass__(cls, **rest):
        Counted.count += 1


for i in range(3):
    type(f"C{i}", (Counted,), {}, anything=i)
print(Counted.count, [c.__name__ for c in Counted.__subclasses__()])

# expect:
# __init_subclass__ Csv None
# __init_subclass__ Json js
# __init_subclass__ Json5 js5
# ['csv', 'js', 'js5'] Json5
# Wrong.__init_subclass__() takes no keyword arguments
# Refused.__init_subclass__() takes no keyword arguments
# __set_name__ field Owner ['field', 'other']
# __set_name__ other Owner ['field', 'other']
# subclass Owner field
# False
# __set_name__ field Dynamic ['field']
# subclass Dynamic field
# exploded
# 3 ['C0', 'C1', 'C2']

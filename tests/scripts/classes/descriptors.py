# Data and non-data descriptors: which is asked before the instance's dict, and what __get__ is given.
class NonData:
    def __get__(self, instance, owner):
        return ("non-data", instance if instance is None else type(instance).__name__, owner.__name__)


class Data(NonData):
    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return ("data", instance.__dict__.get("stored"))

    def __set__(self, instance, value):
        print("__set__", value)
        instance.__dict__["stored"] = value

    def __delete__(self, instance):
        print("__delete__")
        instance.__dict__.pop("stored", None)


class SetOnly:
    def __set__(self, instance, value):
        instance.__dict__["set_only"] = value * 2


class Owner:
    nondata = NonData()
    data = Data()
    set_only = SetOnly()


class Sub(Owner):
    pass


o = Owner()
print(o.nondata, Owner.nondata, Sub().nondata, Sub.nondata)
o.nondata = 5
print(o.nondata, o.__dict__)
del o.nondata
print(o.nondata)
o.__dict__["data"] = "hidden"
print(o.data, o.__dict__["data"])
o.data = 7
print(o.data, type(Owner.data).__name__)
del o.data
print(o.data)
print(type(o.set_only).__name__)
o.set_only = 4
print(o.set_only)
try:
    del o.set_only
except AttributeError as error:
    print(type(error).__name__, error)
o.instance_descriptor = NonData()
print(type(o.instance_descriptor).__name__)
Owner.data = "replaced"
print(Owner.data, o.data)


class Validated:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        self.name = "_" + name
        print("__set_name__", owner.__name__, name)

    def __get__(self, instance, owner):
        return self if instance is None else getattr(instance, self.name)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}")
        setattr(instance, self.name, value)


class Person:
    name = Validated(str)
    age = Validated(int)


p = Person()
p.name, p.age = "Ann", 30
print(p.name, p.age, p.__dict__)
try:
    p.age = "old"
except TypeError as error:
    print(error)
function = lambda self, n: (self, n)
print(function.__get__("bound")(1), function.__get__(None, int) is function)

# expect:
# ('non-data', 'Owner', 'Owner') ('non-data', None, 'Owner') ('non-data', 'Sub', 'Sub') ('non-data', None, 'Sub')
# 5 {'nondata': 5}
# ('non-data', 'Owner', 'Owner')
# ('data', None) hidden
# __set__ 7
# ('data', 7) Data
# __delete__
# ('data', None)
# SetOnly
# 8
# AttributeError __delete__
# NonData
# replaced hidden
# __set_name__ Person name
# __set_name__ Person age
# Ann 30 {'_name': 'Ann', '_age': 30}
# age must be int
# ('bound', 1) True

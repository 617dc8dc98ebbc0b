# __class_getitem__ makes a class subscriptable; a metaclass's __getitem__ comes first.
class Array:
    def __init__(self, kind=None):
        self.kind = kind

    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item if isinstance(item, (int, tuple)) else item.__name__}]"


class Sub(Array): pass


print(Array[int], Sub[str], Array[1, 2], Array[()])
try:
    Array()[0]
except TypeError as error:
    print(error)


class Plain: pass


try:
    Plain[int]
except TypeError as error:
    print(error)


class Meta(type):
    def __getitem__(cls, item):
        return ("meta", cls.__name__, item)

    def __len__(cls):
        return 42

    def __contains__(cls, item):
        return item == "in"

    def __iter__(cls):
        return iter("abc")


class WithMeta(metaclass=Meta):
    def __class_getitem__(cls, item):
        return "never asked"


print(WithMeta[3], len(WithMeta), "in" in WithMeta, list(WithMeta))


class Typed:
    @classmethod
    def __class_getitem__(cls, item):
        return type(f"{cls.__name__}_{item.__name__}", (cls,), {"item": item})


print(Typed[int].__name__, Typed[int].item, issubclass(Typed[str], Typed))
print(list[int] == list[int], list[int].__origin__, list[int].__args__, list[int]("ab"))

# expect:
# Array[int] Sub[str] Array[(1, 2)] Array[()]
# 'Array' object is not subscriptable
# type 'Plain' is not subscriptable
# ('meta', 'WithMeta', 3) 42 True ['a', 'b', 'c']
# Typed_int <class 'int'> True
# True <class 'list'> (<class 'int'>,) ['a', 'b']

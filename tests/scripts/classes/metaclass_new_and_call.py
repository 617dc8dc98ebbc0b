# A metaclass: __prepare__, __new__, __init__ and __call__ in their order, with keywords.
class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **keywords):
        print("__prepare__", name, [b.__name__ for b in bases], keywords)
        return {"prepared": True}

    def __new__(mcls, name, bases, namespace, **keywords):
        print("__new__", name, sorted(k for k in namespace if not k.startswith("__")), keywords)
        namespace["added"] = f"added to {name}"
        return super().__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **keywords):
        print("__init__", name, cls.added)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **keywords):
        print("__call__", cls.__name__, args, keywords)
        instance = super().__call__(*args, **keywords)
        instance.called = True
        return instance


class First(metaclass=Meta, option=1):
    x = 1

    def __init__(self, value=None):
        print("First.__init__", value)


class Second(First, flag="f"):
    y = 2


s = Second(5)
print(s.called, s.added, Second.prepared, type(Second).__name__, First.__class__.__name__)


class Singleton(type):
    instances = {}

    def __call__(cls, *args):
        if cls not in cls.instances:
            cls.instances[cls] = super().__call__(*args)
        return cls.instances[cls]


class Only(metaclass=Singleton):
    def __init__(self, n):
        self.n = n


print(Only(1) is Only(2), Only(3).n)


class Other(type): pass


try:
    class Conflict(First, metaclass=Other): pass
except TypeError as error:
    print(error)


def function_as_metaclass(name, bases, namespace):
    return (name, bases, sorted(k for k in namespace if not k.startswith("__")))


class Tuple(metaclass=function_as_metaclass):
    a = b = 1


print(Tuple)


class Derived(Meta): pass


class FromDerived(First, metaclass=Derived): pass


print(type(FromDerived).__name__)

# expect:
# __prepare__ First [] {'option': 1}
# __new__ First ['prepared', 'x'] {'option': 1}
# __init__ First added to First
# __prepare__ Second ['First'] {'flag': 'f'}
# __new__ Second ['prepared', 'y'] {'flag': 'f'}
# __init__ Second added to Second
# __call__ Second (5,) {}
# First.__init__ 5
# True added to Second True Meta Meta
# True 1
# metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
# ('Tuple', (), ['a', 'b'])
# __prepare__ FromDerived ['First'] {}
# __new__ FromDerived ['prepared'] {}
# __init__ FromDerived added to FromDerived
# Derived

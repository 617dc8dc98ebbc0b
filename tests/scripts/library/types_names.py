# types: names of types, SimpleNamespace, classes made at run time.
import types
from types import DynamicClassAttribute, MappingProxyType, SimpleNamespace, new_class, prepare_class, resolve_bases

for name in ("BuiltinFunctionType", "CodeType", "EllipsisType", "FunctionType", "GeneratorType", "LambdaType",
             "MappingProxyType", "MethodType", "ModuleType", "NoneType", "NotImplementedType", "TracebackType"):
    print(name, getattr(types, name))
print(isinstance(len, types.BuiltinFunctionType), isinstance(lambda: 0, types.FunctionType), isinstance(None, types.NoneType))

s = SimpleNamespace(a=1, b="x")
print(s, s.a, s == SimpleNamespace(a=1, b="x"), s == 5, vars(s))
s.c = s
print(s)
del s.c


class Space(SimpleNamespace):
    pass


print(Space(x=1), Space(x=1) == SimpleNamespace(x=1))


class Meta(type):
    @classmethod
    def __prepare__(metacls, name, bases, **keywords):
        return {"prepared": keywords}

    def __new__(metacls, name, bases, namespace, **keywords):
        return super().__new__(metacls, name, bases, dict(namespace))

    def __init__(cls, *args, **keywords):
        pass


C = new_class("C", (), {"metaclass": Meta, "option": 1}, lambda namespace: namespace.update(z=3))
print(C.__name__, C.z, C.prepared, type(C).__name__, type(new_class("D", (C,))).__name__)
print(prepare_class("E", (C,), {"k": 1})[1:], resolve_bases((int, str)))


class Asked(type):
    def __getattr__(cls, name):
        return "of the class: " + name


class Thing(metaclass=Asked):
    @DynamicClassAttribute
    def value(self):
        return "of the instance"


print(Thing().value, Thing.value)
proxy = MappingProxyType({"a": 1})
print(proxy, proxy["a"], len(proxy), list(proxy))


class Other(type):
    pass


for wrong in (lambda: s.nothing, lambda: proxy.__setitem__("a", 2), lambda: new_class("F", (C,), {"metaclass": Other}),
              lambda: setattr(Thing(), "value", 1)):
    try:
        wrong()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__)

# expect:
# BuiltinFunctionType <class 'builtin_function_or_method'>
# CodeType <class 'code'>
# EllipsisType <class 'ellipsis'>
# FunctionType <class 'function'>
# GeneratorType <class 'generator'>
# LambdaType <class 'function'>
# MappingProxyType <class 'mappingproxy'>
# MethodType <class 'method'>
# ModuleType <class 'module'>
# NoneType <class 'NoneType'>
# NotImplementedType <class 'NotImplementedType'>
# TracebackType <class 'traceback'>
# True True True
# namespace(a=1, b='x') 1 True False {'a': 1, 'b': 'x'}
# namespace(a=1, b='x', c=namespace(...))
# Space(x=1) True
# C 3 {'option': 1} Meta Meta
# ({'prepared': {'k': 1}}, {'k': 1}) (<class 'int'>, <class 'str'>)
# of the instance of the class: value
# {'a': 1} 1 1 ['a']
# AttributeError
# AttributeError
# TypeError
# AttributeError

# __dict__ of instances and classes, vars, dir, and changes made through them.
class A:
    """Doc."""
    x = 1

    def method(self): pass


a = A()
a.y = 2
a.__dict__["z"] = 3
print(a.z, vars(a), vars(a) is a.__dict__, a.__dict__ is a.__dict__)
a.__dict__ = {"replaced": True}
print(a.replaced, hasattr(a, "y"))
for bad in (5, None, [1]):
    try:
        a.__dict__ = bad
    except TypeError as error:
        print(error)
a.__dict__.clear()
a.__dict__.update(p=1, q=2)
print(a.p + a.q, [n for n in dir(a) if not n.startswith("__")])
del a.__dict__["p"]
print(hasattr(a, "p"), list(a.__dict__.items()))
print(type(A.__dict__).__name__, sorted(n for n in A.__dict__ if not n.startswith("__")), A.__dict__["x"])
try:
    A.__dict__["x"] = 5
except TypeError as error:
    print(error)
print(A.__dict__.get("nothing"), "method" in A.__dict__, len(A.__dict__) >= 4)
del a.__dict__
print(a.__dict__)


class WithDir:
    def __dir__(self):
        return ["b", "a"]


print(dir(WithDir()))
try:
    vars(5)
except TypeError as error:
    print(error)
try:
    del a.__class__
except TypeError as error:
    print(error)
A.__doc__ = "New doc."
print(A.__doc__, a.__doc__, A.__name__, A.__module__)


class D(dict): pass


d = D(a=1)
d.a = 2
print(d, d.__dict__, d["a"], d.a)
print([n for n in dir(A) if n in ("x", "method", "__init__", "__dict__")])

# expect:
# 3 {'y': 2, 'z': 3} True True
# True False
# __dict__ must be set to a dictionary, not a 'int'
# __dict__ must be set to a dictionary, not a 'NoneType'
# __dict__ must be set to a dictionary, not a 'list'
# 3 ['method', 'p', 'q', 'x']
# False [('q', 2)]
# mappingproxy ['method', 'x'] 1
# 'mappingproxy' object does not support item assignment
# None True True
# {}
# ['a', 'b']
# vars() argument must have __dict__ attribute
# can't delete __class__ attribute
# New doc. New doc. A __main__
# {'a': 1} {'a': 2} 1 2
# ['__dict__', '__init__', 'method', 'x']

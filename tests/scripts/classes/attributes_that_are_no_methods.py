# Numbers and other things where a class should have methods.
def attempt(function):
    try:
        print(function())
    except TypeError as error:
        print(error)


for value in 5, 2.5, None, "text":
    C = type("C", (), {"__add__": value, "__len__": value, "__call__": value, "__getattr__": value, "__init__": value})
    c = object.__new__(C)
    for use in (lambda: c + 1, lambda: len(c), lambda: c(1, 2), lambda: c.missing, lambda: C()):
        attempt(use)
    attempt(lambda: classmethod(value).__get__(None, C) == classmethod(value).__get__(None, C))
    Meta = type("Meta", (type,), {"mro": value})
    if value is not None:
        attempt(lambda: Meta("D", (), {}))

# expect:
# 'int' object is not callable
# 'int' object is not callable
# 'int' object is not callable
# 'int' object is not callable
# 'int' object is not callable
# True
# 'int' object is not callable
# 'float' object is not callable
# 'float' object is not callable
# 'float' object is not callable
# 'float' object is not callable
# 'float' object is not callable
# True
# 'float' object is not callable
# 'NoneType' object is not callable
# 'NoneType' object is not callable
# 'NoneType' object is not callable
# 'NoneType' object is not callable
# 'NoneType' object is not callable
# True
# 'str' object is not callable
# 'str' object is not callable
# 'str' object is not callable
# 'str' object is not callable
# 'str' object is not callable
# True
# 'str' object is not callable

# __classcell__ that a metaclass replaced.
class Meta(type):
    def __new__(meta, name, bases, names, cell=None):
        if cell is not None:
            names["__classcell__"] = cell
        return type.__new__(meta, name, bases, names)


for cell in 5, "text", object, 10 ** 30:
    try:
        class C(metaclass=Meta, cell=cell):
            def m(self): return __class__
    except TypeError as error:
        print(error)

# expect:
# __classcell__ must be a nonlocal cell, not <class 'int'>
# __classcell__ must be a nonlocal cell, not <class 'str'>
# __classcell__ must be a nonlocal cell, not <class 'type'>
# __classcell__ must be a nonlocal cell, not <class 'int'>

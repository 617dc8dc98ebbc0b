# The text of a built-in type is made anew each time it is asked for; that of a class is what its body left.
class Plain:
    pass


class Told:
    "what it is"


class Meta(type):
    "of classes"


class Made(metaclass=Meta):
    pass


class Computed:
    @property
    def __doc__(self):
        return "by instance"


for one in (int, type, range, ValueError, type(None)):
    text = one.__doc__
    print(one.__name__, type(text).__name__, text is one.__doc__, text == one.__doc__, one.__dict__["__doc__"] is text)
for one in (Plain, Told, Meta, Made):
    text = one.__doc__
    print(one.__name__, text, text is one.__doc__, one.__dict__["__doc__"] is text)
print(type(Computed.__doc__).__name__, Computed().__doc__)
print((1).__doc__ is (1).__doc__, ValueError().__doc__ is ValueError().__doc__)
Plain.__doc__ = "set"
print(Plain.__doc__, Plain().__doc__)
for change in ("del Plain.__doc__", "int.__doc__ = ''", "del int.__doc__"):
    try:
        exec(change)
    except TypeError as error:
        print(error)

# expect:
# int str False True False
# type str False True False
# range str False True False
# ValueError str False True False
# NoneType str False True False
# Plain None True True
# Told what it is True True
# Meta of classes True True
# Made None True True
# property by instance
# True True
# set set
# cannot delete '__doc__' attribute of immutable type 'Plain'
# cannot set '__doc__' attribute of immutable type 'int'
# cannot set '__doc__' attribute of immutable type 'int'

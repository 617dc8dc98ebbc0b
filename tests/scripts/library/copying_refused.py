# What copies itself is the object itself, and what cannot be copied.
import copy
import weakref


class Hidden:
    def __getattribute__(self, name):
        if name.startswith("__reduce"):
            raise AttributeError(name)
        return object.__getattribute__(self, name)



hidden = Hidden()
reference = weakref.ref(hidden)
print(copy.copy(reference) is reference, copy.deepcopy([reference])[0] is reference)
for function in (copy.copy, copy.deepcopy):
    try:
        function(hidden)
    except copy.Error as error:
        print(error)
    try:
        function((i for i in "x"))
    except TypeError as error:
        print(error)

# expect:
# True True
# un(shallow)copyable object of type <class '__main__.Hidden'>
# cannot pickle 'generator' object
# un(deep)copyable object of type <class '__main__.Hidden'>
# cannot pickle 'generator' object

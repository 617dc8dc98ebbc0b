# Classes of types whose objects vary in size have no weak references; sets have them already.
import weakref


def refer(thing):
    try:
        return weakref.ref(thing)() is thing
    except TypeError as error:
        return error


for base in (object, tuple, int, bytes, str, float, list, dict, set, frozenset, type, Exception):
    class Open(base):
        pass

    class Closed(base):
        __slots__ = ()

    try:
        class Asks(base):
            __slots__ = ("__weakref__",)
        asks = "taken"
    except TypeError as error:
        asks = error
    print(base.__name__, "__weakref__" in vars(Open), hasattr(Closed, "__weakref__"), asks)
    if base is not type:
        print("   ", refer(Open()), refer(Closed()))


try:
    class Named(tuple):
        __slots__ = ("__dict__",)
except TypeError as error:
    print(error)

# expect:
# object True False taken
#     True cannot create weak reference to 'Closed' object
# tuple False False nonempty __slots__ not supported for subtype of 'tuple'
#     cannot create weak reference to 'Open' object cannot create weak reference to 'Closed' object
# int False False nonempty __slots__ not supported for subtype of 'int'
#     cannot create weak reference to 'Open' object cannot create weak reference to 'Closed' object
# bytes False False nonempty __slots__ not supported for subtype of 'bytes'
#     cannot create weak reference to 'Open' object cannot create weak reference to 'Closed' object
# str True False taken
#     True cannot create weak reference to 'Closed' object
# float True False taken
#     True cannot create weak reference to 'Closed' object
# list True False taken
#     True cannot create weak reference to 'Closed' object
# dict True False taken
#     True cannot create weak reference to 'Closed' object
# set False False __weakref__ slot disallowed: we already got one
#     True True
# frozenset False False __weakref__ slot disallowed: we already got one
#     True True
# type False False nonempty __slots__ not supported for subtype of 'type'
# Exception True False taken
#     True cannot create weak reference to 'Closed' object
# nonempty __slots__ not supported for subtype of 'tuple'

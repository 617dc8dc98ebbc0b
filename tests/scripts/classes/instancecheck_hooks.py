# __instancecheck__ and __subclasscheck__ of a metaclass; tuples and unions; what isinstance refuses.
class Even(type):
    def __instancecheck__(cls, instance):
        print("check", instance)
        return isinstance(instance, int) and instance % 2 == 0

    def __subclasscheck__(cls, subclass):
        return subclass in (int, bool)


class EvenNumber(metaclass=Even): pass


print(isinstance(4, EvenNumber), isinstance(3, EvenNumber), isinstance("4", EvenNumber))
print(issubclass(int, EvenNumber), issubclass(str, EvenNumber))
print(isinstance(EvenNumber(), EvenNumber))
print(isinstance(3, (str, EvenNumber)), isinstance(2, (str, (bytes, EvenNumber))))
print(isinstance(1, int | str), isinstance(None, int | None), issubclass(bool, int | str), isinstance("a", ()))
for attempt in (lambda: isinstance(1, 5), lambda: isinstance(1, (str, 5)), lambda: issubclass(1, int),
                lambda: issubclass(int, 1), lambda: isinstance(1, list[int]), lambda: isinstance(1, [int])):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
print(isinstance(True, int), issubclass(bool, int), isinstance(int, type), isinstance(type, object),
      isinstance(object, type), issubclass(type, object))


class Liar:
    @property
    def __class__(self):
        return int


print(isinstance(Liar(), int), isinstance(Liar(), Liar), type(Liar()).__name__)


class Duck(type):
    def __instancecheck__(cls, instance):
        return "truthy"


class Any(metaclass=Duck): pass


print(isinstance(1, Any))

# expect:
# check 4
# check 3
# check 4
# True False False
# True False
# True
# check 3
# check 2
# False True
# True True True False
# isinstance() arg 2 must be a type, a tuple of types, or a union
# isinstance() arg 2 must be a type, a tuple of types, or a union
# issubclass() arg 1 must be a class
# issubclass() arg 2 must be a class, a tuple of classes, or a union
# isinstance() argument 2 cannot be a parameterized generic
# isinstance() arg 2 must be a type, a tuple of types, or a union
# True True True True True True
# True True Liar
# True

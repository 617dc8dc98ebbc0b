# isinstance and issubclass: bool, tuples in tuples, classes as instances, virtual lies, type(x) is.
class A: pass
class B(A): pass
class C(B): pass


a, b, c = A(), B(), C()
print([isinstance(x, k) for x in (a, b, c) for k in (A, B, C)])
print([issubclass(x, k) for x in (A, B, C) for k in (A, B, C)])
print(isinstance(c, (int, (str, (A,)))), isinstance(True, (float, int)), issubclass(C, ()))
print(type(c) is C, type(c) is A, type(c) == C, c.__class__ is C)
print(isinstance(A, type), isinstance(A, A), isinstance(type, type), isinstance(len, object))
print(isinstance(ValueError(), Exception), issubclass(KeyError, LookupError), issubclass(bool, float))
print(isinstance(None, type(None)), isinstance(..., type(...)), isinstance(NotImplemented, type(NotImplemented)))


class Claims:
    __class__ = dict


print(isinstance(Claims(), dict), type(Claims()) is dict, isinstance(Claims(), Claims))


class HasBases:
    __bases__ = (A,)


print(issubclass(HasBases(), A))
try:
    issubclass(a, A)
except TypeError as error:
    print(error)
try:
    isinstance(a, "A")
except TypeError as error:
    print(error)
print(callable(A), callable(a), callable(len), callable(lambda: 0), callable(5), callable("text".upper))


class Called:
    def __call__(self): return "called"


print(callable(Called()), Called()(), type(Called()())().join(["x"]))
instance = Called()
instance.__call__ = lambda: "of the instance"
print(instance(), instance.__call__())

# expect:
# [True, False, False, True, True, False, True, True, True]
# [True, False, False, True, True, False, True, True, True]
# True True False
# True False True True
# True False True True
# True True False
# True True True
# True False True
# True
# issubclass() arg 1 must be a class
# isinstance() arg 2 must be a type, a tuple of types, or a union
# True False True True False True
# True called x
# called of the instance

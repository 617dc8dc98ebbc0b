# Bases whose metaclasses do not fit.
class M(type):
    pass


class N(type):
    pass


class A(metaclass=M):
    pass


class B(metaclass=N):
    pass


class C(A, B):
    pass

# expect-stderr:
# Traceback (most recent call last):
#   File "metaclass_conflict.py", line 18, in <module>
#     class C(A, B):
#         pass
# TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases

# exit: 1

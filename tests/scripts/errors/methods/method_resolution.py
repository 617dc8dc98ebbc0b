# Bases without a common order.
class A:
    pass


class B(A):
    pass


class C(A, B):
    pass

# expect-stderr:
# Traceback (most recent call last):
#   File "method_resolution.py", line 10, in <module>
#     class C(A, B):
#         pass
# TypeError: Cannot create a consistent method resolution order (MRO) for bases A, B

# exit: 1

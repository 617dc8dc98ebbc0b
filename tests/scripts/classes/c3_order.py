# The order of resolution (C3) of several graphs, and the graphs that have none.
def names(cls):
    return " ".join(k.__name__ for k in cls.__mro__)


class O: pass
class A(O): pass
class B(O): pass
class C(O): pass
class D(O): pass
class E(O): pass
class K1(A, B, C): pass
class K2(D, B, E): pass
class K3(D, A): pass
class Z(K1, K2, K3): pass


print(names(Z))
print(names(K1), "/", names(K3))


class F: remember = "F"
class G(F): pass
class H(F): remember = "H"
class I(G, H): pass


print(names(I), I.remember, I().remember)


class X: pass
class Y: pass
class XY(X, Y): pass
class YX(Y, X): pass


for bases in ((XY, YX), (X, XY), (object, X), (X, X), (int, str)):
    try:
        print(names(type("New", bases, {})))
    except TypeError as error:
        print(str(error).split("\n")[0][:40])
try:
    class Impossible(O, A): pass
except TypeError as error:
    print(" ".join(str(error).split())[:43])
print(type("New", (XY, X), {}).mro() == [*type("New", (XY, X), {}).__mro__][:0] or "mro() makes a list")
print(A.mro(), A.__mro__ == tuple(A.mro()), A.__base__, Z.__base__)


class Final(bool.__mro__[1]): pass


print(names(Final))
for bases in ((bool,), (type(None),), (type(lambda: 0),), (range,), (slice,)):
    try:
        type("New", bases, {})
        print("made")
    except TypeError as error:
        print(error)

# expect:
# Z K1 K2 K3 D A B C E O object
# K1 A B C O object / K3 D A O object
# I G H F object H H
# Cannot create a consistent method resolu
# Cannot create a consistent method resolu
# Cannot create a consistent method resolu
# duplicate base class X
# multiple bases have instance lay-out con
# Cannot create a consistent method resolutio
# mro() makes a list
# [<class '__main__.A'>, <class '__main__.O'>, <class 'object'>] True <class '__main__.O'> <class '__main__.K1'>
# Final int object
# type 'bool' is not an acceptable base type
# type 'NoneType' is not an acceptable base type
# type 'function' is not an acceptable base type
# type 'range' is not an acceptable base type
# type 'slice' is not an acceptable base type

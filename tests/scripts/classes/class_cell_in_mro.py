# mro() of a metaclass can call methods that know their class; a cell as the first argument of a method with super().
class Meta(type):
    def mro(cls):
        seen.append(cls.__dict__["f"](cls) is cls)
        return super().mro()


seen = []


class X(metaclass=Meta):
    def f(self): return __class__


print(seen, X().f() is X)


class Y:
    def m(self): return super().__init__()
    def captured(self):
        return (lambda: self)() is self, super().__init__()


def cell():
    k = Y()
    return (lambda: k).__closure__[0]


print(Y().m(), Y().captured())
try:
    Y.m(cell())
except TypeError as error:
    print("TypeError")

# expect:
# [True] True
# None (True, None)
# TypeError

# Names with two leading underscores are mangled in a class body, by the name of the innermost class.
class Account:
    __secret = 1

    def __init__(self):
        self.__balance = 10

    def __hidden(self):
        return "hidden"

    def show(self):
        return self.__balance, self.__secret, self.__hidden()

    def local(self):
        __local = 5
        return sorted(locals())

    def dunder(self):
        self.__dunder__ = 2
        self.__ = 3
        return sorted(self.__dict__)

    def parameter(self, __arg=1):
        return __arg


a = Account()
print(a.show(), a._Account__balance, a._Account__hidden(), Account._Account__secret)
print(a.local(), a.dunder())
print(a.parameter(_Account__arg=7))
print(hasattr(a, "__balance"), getattr(a, "_Account__balance"))


class _Under:
    __x = 1

    class Inner:
        __y = 2


class __Double(Account):
    __x = 3

    def show(self):
        return self.__x


print(_Under._Under__x, _Under.Inner._Inner__y, __Double()._Double__x, __Double().show())


class ___:
    __not_mangled = 1


print(___.__not_mangled if False else sorted(n for n in vars(___) if "mangled" in n))


class Sub(Account):
    def __init__(self):
        super().__init__()
        self.__balance = 20

    def both(self):
        return self.__balance, self._Account__balance


print(Sub().both(), Sub().show())


def function():
    class Keyword:
        def call(self):
            return dict(__key=1)
    return Keyword().call()


print(function())


class Imports:
    import sys as __sys
    def __f(): return 1
    print(sorted(n for n in locals() if n.startswith("_Imports")))
    global __glob
    __glob = 3


print(_Imports__glob)

# expect:
# (10, 1, 'hidden') 10 hidden 1
# ['_Account__local', 'self'] ['_Account__balance', '__', '__dunder__']
# 7
# False 10
# 1 2 3 3
# ['__not_mangled']
# (20, 10) (10, 1, 'hidden')
# {'__key': 1}
# ['_Imports__f', '_Imports__sys']
# 3

# Names of two underscores belong to the class around.
class Spam:
    __own = 1
    def __method(self): return "method"
    def __init__(self, __parameter=2, *__rest, __only=3, **__more):
        self.__attribute = __parameter, __only, __rest, __more
        self.__dunder__ = 4
        self.___three = 5
        self._one = 6
    def read(self):
        return self.__attribute, self.__own, self.__method(), Spam.__own, self.__dunder__, self.___three
    def change(self):
        self.__own += 1
        self.__item = [0]
        self.__item[0] += 1
        del self.__attribute
        __local = lambda __a: __a + 1
        for __i in range(2): pass
        [__j for __j in range(2)]
        (__k := 3)
        def nested(): return __local(__i) + __k
        return nested(), sorted(locals())
    def scopes(self):
        global __global
        __global = 1
        __cell = 1
        def inner():
            nonlocal __cell
            __cell += 1
            return __cell
        return inner(), __global
    def annotated(self, __a: int = 0, *, __b: str = "") -> None: pass
    class __Inner:
        __deep = 1
        def f(self): return self.__deep
    @classmethod
    def inner(cls): return cls.__Inner
    __note: int = 7
    __bare: str
    lam = lambda self, __x: __x
    _Spam__same = 8
    same = __same
s = Spam()
print(s.read())
print(s.change())
print(s.scopes(), _Spam__global)
print(sorted(vars(s).items()))
print([n for n in vars(Spam) if "Spam" in n])
print(Spam.__init__.__code__.co_varnames, Spam.__init__.__kwdefaults__)
print(Spam.annotated.__annotations__, Spam.__annotations__)
print(Spam.inner(), [n for n in vars(Spam.inner()) if "deep" in n], Spam.inner()().f())
print(Spam._Spam__method.__name__, Spam._Spam__method.__qualname__, Spam.same)
print(Spam(_Spam__parameter=9, _Spam__only=10, other=11).read()[0])

# The underscores that a class's name begins with do not count; a name of nothing else has no private names.
class __Eggs:
    __a = 1
class ___:
    __b = 2
    class Inside:
        __c = 3
    def f(self): return self.__b
print([n for n in vars(__Eggs) if n.endswith("a")], [n for n in vars(___) if n.endswith("b")])
print([n for n in vars(___.Inside) if n.endswith("c")], ___().f())

# Names of keywords in a call are no private names; nor is what the statement around the class has.
def call(**keywords): return keywords
class K:
    got = call(__x=1, **{"y": 2}, __z=3)
    @(lambda f: f.__name__)
    def __decorated(): pass
    names = [n for n in dir() if "decorated" in n]
print(K.got, K.names)
def __outside(): return "outside"
_K2__outside = lambda: "mangled"
class K2:
    def f(self): return __outside()
print(K2().f())
__base = object
class K3(__base): pass
print(K3.__base__)

import sys
class Imports:
    import sys as __sys
    from sys import maxsize as __maxsize
    def f(self): return self.__sys is sys, self.__maxsize == sys.maxsize
    def g(self):
        import sys as __s
        return sorted(locals())
print(Imports().f(), Imports().g())
class Missing:
    import __nothing

# expect:
# ((2, 3, (), {}), 1, 'method', 1, 4, 5)
# (5, ['_Spam__i', '_Spam__k', '_Spam__local', 'nested', 'self'])
# (2, 1) 1
# [('_Spam___three', 5), ('_Spam__item', [1]), ('_Spam__own', 2), ('__dunder__', 4), ('_one', 6)]
# ['_Spam__own', '_Spam__method', '_Spam__Inner', '_Spam__note', '_Spam__same']
# ('self', '_Spam__parameter', '_Spam__only', '_Spam__rest', '_Spam__more') {'_Spam__only': 3}
# {'_Spam__a': <class 'int'>, '_Spam__b': <class 'str'>, 'return': None} {'_Spam__note': <class 'int'>, '_Spam__bare': <class 'str'>}
# <class '__main__.Spam.__Inner'> ['_Inner__deep'] 1
# __method Spam.__method 8
# (9, 10, (), {'other': 11})
# ['_Eggs__a'] ['__b']
# ['_Inside__c'] 2
# {'__x': 1, 'y': 2, '__z': 3} ['_K__decorated']
# mangled
# <class 'object'>
# (True, True) ['_Imports__s', 'self']

# expect-error: ModuleNotFoundError: No module named '_Missing__nothing'

# exit: 1

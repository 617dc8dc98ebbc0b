# A special method called through a type is that type's own, whatever the receiver's type has instead.
# needs: 3.13
print(int.__repr__(True), int.__neg__(True), int.__and__(True, False), int.__format__(True, ""), bool.__and__(True, False))
print(object.__repr__(3).startswith("<int object at 0x"), object.__str__("a"), object.__format__(5, ""))
print(object.__hash__("a") == hash("a"), object.__eq__("a", "b"), object.__ne__(5, 5), object.__ne__(5, 6))
print(BaseException.__str__(KeyError("a")), KeyError.__str__(KeyError("a")), type.__repr__(int))
print(dict.__getitem__({1: 2}, 1), dict.__contains__({1: 2}, 1), list.__getitem__([7], 0), set.__contains__({1}, 2))
print(str.__len__("abc"), int.__pow__(2, 3, 5), int.__rpow__(2, 3), float.__pow__(2.0, 3), (2).__pow__(3, None))
print(type.__call__(int, "12", 3), (print).__call__("a", "b", sep="-"), "%s".__mod__(3), "a".__rmod__("%s"))
print([1].__add__([2]), list.__iadd__([1], (2,)), "ab".__mul__(2), {1: 2}.__or__({3: 4}), {1: 2}.__ror__({3: 4}))

# What stands in a type's attributes, and what it is with its receiver.
for method in (int.__add__, (5).__add__, int.__abs__, list.__init__, object.__str__, type.__call__, print.__call__,
               list.__getitem__, [].__getitem__, dict.__contains__, int.__format__, int.__round__, [].__reversed__):
    print(type(method).__name__, method.__name__, method.__qualname__, repr(method).split(" at 0x")[0])
print((1).__add__ == (1).__add__, (1).__add__ == (2).__add__, int.__add__ is int.__add__, [].__len__ == [].__len__)
add = (10**6).__add__
print(add.__self__ is add.__self__, add.__objclass__, int.__add__.__objclass__, hash(add) == hash(add))

# Sequences add, but to nothing on their left; only what can change has __iadd__; emptiness is no __bool__.
for name in ("__radd__", "__bool__", "__rmul__", "__add__", "__iadd__", "__mod__"):
    print(name, [hasattr(kind, name) for kind in (str, bytes, list, tuple, dict, set, int, float, range)])
print(sorted([3, 1, 2], key=int.__neg__), list(map((10).__sub__, [1, 2])), max([3, 1], key=(0).__sub__))

# expect:
# 1 -1 0 True False
# True 'a' 5
# False NotImplemented False True
# a 'a' <class 'int'>
# 2 True 7 False
# 3 3 9 8.0 8
# a-b
# 5 None 3 a
# [1, 2] [1, 2] abab {1: 2, 3: 4} {3: 4, 1: 2}
# wrapper_descriptor __add__ int.__add__ <slot wrapper '__add__' of 'int' objects>
# method-wrapper __add__ int.__add__ <method-wrapper '__add__' of int object
# wrapper_descriptor __abs__ int.__abs__ <slot wrapper '__abs__' of 'int' objects>
# wrapper_descriptor __init__ list.__init__ <slot wrapper '__init__' of 'list' objects>
# wrapper_descriptor __str__ object.__str__ <slot wrapper '__str__' of 'object' objects>
# wrapper_descriptor __call__ type.__call__ <slot wrapper '__call__' of 'type' objects>
# method-wrapper __call__ builtin_function_or_method.__call__ <method-wrapper '__call__' of builtin_function_or_method object
# method_descriptor __getitem__ list.__getitem__ <method '__getitem__' of 'list' objects>
# builtin_function_or_method __getitem__ list.__getitem__ <built-in method __getitem__ of list object
# method_descriptor __contains__ dict.__contains__ <method '__contains__' of 'dict' objects>
# method_descriptor __format__ int.__format__ <method '__format__' of 'int' objects>
# method_descriptor __round__ int.__round__ <method '__round__' of 'int' objects>
# builtin_function_or_method __reversed__ list.__reversed__ <built-in method __reversed__ of list object
# True False True False
# True <class 'int'> <class 'int'> True
# __radd__ [False, False, False, False, False, False, True, True, False]
# __bool__ [False, False, False, False, False, False, True, True, True]
# __rmul__ [True, True, True, True, False, False, True, True, False]
# __add__ [True, True, True, True, False, False, True, True, False]
# __iadd__ [False, False, True, False, False, False, False, False, False]
# __mod__ [True, True, False, False, False, False, True, True, False]
# [3, 2, 1] [9, 8] 1

# operator: the operators as functions, and attrgetter, itemgetter, methodcaller.
import operator as op


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


two = ["lt", "le", "eq", "ne", "ge", "gt", "is_", "is_not", "add", "and_", "floordiv", "lshift", "mod", "mul", "or_", "pow",
       "rshift", "sub", "truediv", "xor", "iadd", "iand", "ifloordiv", "ilshift", "imod", "imul", "ior", "ipow", "irshift",
       "isub", "itruediv", "ixor"]
for name in two:
    print(name, attempt(getattr(op, name), 13, 4), attempt(getattr(op, name), "a", 3), getattr(op, name).__name__)
for name in ["not_", "truth", "abs", "index", "inv", "invert", "neg", "pos"]:
    print(name, attempt(getattr(op, name), -5), attempt(getattr(op, name), 7), attempt(getattr(op, name), []))
print(op.concat([1], [2]), attempt(op.concat, 1, 2), op.contains("abc", "b"), op.countOf([1, 1.0, True, 2], 1), op.indexOf("abc", "c"))
print(attempt(op.indexOf, [1], 5), op.getitem({"a": 1}, "a"), attempt(op.matmul, 1, 2), op.call(max, 1, 2), op.call(dict, a=1))
x = [1, 2, 3]
op.setitem(x, 0, 9)
op.delitem(x, 1)
y = op.iadd(x, [4])
print(x, y is x, op.iconcat(x, [5]) is x, x)
print(op.length_hint([1, 2]), op.length_hint(iter([1, 2, 3])), op.length_hint(5, 7), attempt(op.length_hint, 5, "x"))


class Hint:
    def __init__(self, value):
        self.value = value

    def __length_hint__(self):
        return self.value


print(op.length_hint(Hint(4)), op.length_hint(Hint(NotImplemented), 2), attempt(op.length_hint, Hint("a")), attempt(op.length_hint, Hint(-1)))


class Index:
    def __index__(self):
        return 6


print(op.index(Index()), attempt(op.index, 1.5), attempt(op.index, "a"))
print(op.itemgetter(1)("abc"), op.itemgetter(0, 2)("abc"), op.itemgetter(slice(1, None))([1, 2, 3]), op.itemgetter("a")({"a": 5}))
print(op.itemgetter(1), op.itemgetter(0, "b"), op.attrgetter("a"), op.attrgetter("a.b", "c"), op.methodcaller("m"), op.methodcaller("m", 1, k="v"))
print(op.attrgetter("real")(5), op.attrgetter("real", "imag")(5), op.attrgetter("real.imag.real")(3), attempt(op.attrgetter("nope"), 5))
print(attempt(op.attrgetter, 5), attempt(op.methodcaller, 5), op.methodcaller("upper")("a"), op.methodcaller("split", ",", maxsplit=1)("a,b,c"))
print(attempt(op.itemgetter(5), [1]), attempt(op.itemgetter("x"), {}))
print(sorted([(2, "b"), (1, "z"), (2, "a")], key=op.itemgetter(0)), op.__add__ is op.add, op.__not__ is op.not_)

# expect:
# lt False TypeError: '<' not supported between instances of 'str' and 'int' lt
# le False TypeError: '<=' not supported between instances of 'str' and 'int' le
# eq False False eq
# ne True True ne
# ge True TypeError: '>=' not supported between instances of 'str' and 'int' ge
# gt True TypeError: '>' not supported between instances of 'str' and 'int' gt
# is_ False False is_
# is_not True True is_not
# add 17 TypeError: can only concatenate str (not "int") to str add
# and_ 4 TypeError: unsupported operand type(s) for &: 'str' and 'int' and_
# floordiv 3 TypeError: unsupported operand type(s) for //: 'str' and 'int' floordiv
# lshift 208 TypeError: unsupported operand type(s) for <<: 'str' and 'int' lshift
# mod 1 TypeError: not all arguments converted during string formatting mod
# mul 52 aaa mul
# or_ 13 TypeError: unsupported operand type(s) for |: 'str' and 'int' or_
# pow 28561 TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'int' pow
# rshift 0 TypeError: unsupported operand type(s) for >>: 'str' and 'int' rshift
# sub 9 TypeError: unsupported operand type(s) for -: 'str' and 'int' sub
# truediv 3.25 TypeError: unsupported operand type(s) for /: 'str' and 'int' truediv
# xor 9 TypeError: unsupported operand type(s) for ^: 'str' and 'int' xor
# iadd 17 TypeError: can only concatenate str (not "int") to str iadd
# iand 4 TypeError: unsupported operand type(s) for &=: 'str' and 'int' iand
# ifloordiv 3 TypeError: unsupported operand type(s) for //=: 'str' and 'int' ifloordiv
# ilshift 208 TypeError: unsupported operand type(s) for <<=: 'str' and 'int' ilshift
# imod 1 TypeError: not all arguments converted during string formatting imod
# imul 52 aaa imul
# ior 13 TypeError: unsupported operand type(s) for |=: 'str' and 'int' ior
# ipow 28561 TypeError: unsupported operand type(s) for **=: 'str' and 'int' ipow
# irshift 0 TypeError: unsupported operand type(s) for >>=: 'str' and 'int' irshift
# isub 9 TypeError: unsupported operand type(s) for -=: 'str' and 'int' isub
# itruediv 3.25 TypeError: unsupported operand type(s) for /=: 'str' and 'int' itruediv
# ixor 9 TypeError: unsupported operand type(s) for ^=: 'str' and 'int' ixor
# not_ False False True
# truth True True False
# abs 5 7 TypeError: bad operand type for abs(): 'list'
# index -5 7 TypeError: 'list' object cannot be interpreted as an integer
# inv 4 -8 TypeError: bad operand type for unary ~: 'list'
# invert 4 -8 TypeError: bad operand type for unary ~: 'list'
# neg 5 -7 TypeError: bad operand type for unary -: 'list'
# pos -5 7 TypeError: bad operand type for unary +: 'list'
# [1, 2] TypeError: 'int' object can't be concatenated True 3 2
# ValueError: sequence.index(x): x not in sequence 1 TypeError: unsupported operand type(s) for @: 'int' and 'int' 2 {'a': 1}
# [9, 3, 4, 5] True True [9, 3, 4, 5]
# 2 3 7 TypeError: 'str' object cannot be interpreted as an integer
# 4 2 TypeError: __length_hint__ must be an integer, not str ValueError: __length_hint__() should return >= 0
# 6 TypeError: 'float' object cannot be interpreted as an integer TypeError: 'str' object cannot be interpreted as an integer
# b ('a', 'c') [2, 3] 5
# operator.itemgetter(1) operator.itemgetter(0, 'b') operator.attrgetter('a') operator.attrgetter('a.b', 'c') operator.methodcaller('m') operator.methodcaller('m', 1, k='v')
# 5 (5, 0) 0 AttributeError: 'int' object has no attribute 'nope'
# TypeError: attribute name must be a string TypeError: method name must be a string A ['a', 'b,c']
# IndexError: list index out of range KeyError: 'x'
# [(1, 'z'), (2, 'b'), (2, 'a')] True True

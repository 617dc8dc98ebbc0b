# What object gives each class: comparisons by identity, hash, format, sizeof-less defaults, reduce-less.
class A: pass


a, b = A(), A()
print(a == a, a == b, a != b, a.__eq__(b), a.__eq__(a), a.__ne__(a), a.__lt__(b))
print(hash(a) == hash(a), a in [b, a], [b, a].index(a), len({a, b, a}))
for op in (lambda: a < b, lambda: a >= 1, lambda: a + b, lambda: -a, lambda: a[0], lambda: a(), lambda: len(a),
           lambda: iter(a), lambda: next(a), lambda: a @ b, lambda: a in b, lambda: int(a), lambda: float(a),
           lambda: complex(a), lambda: round(a), lambda: abs(a), lambda: divmod(a, 1), lambda: range(a),
           lambda: [1][a], lambda: f"{a:5}", lambda: a.x, lambda: bytes(a), lambda: reversed(a), lambda: pow(a, 2)):
    try:
        op()
        print("no error")
    except (TypeError, AttributeError) as error:
        print(error)
print(object() == object(), type(object()).__name__, object.__doc__ is not None)
try:
    object().x = 1
except AttributeError as error:
    print(type(error).__name__)
print(a.__init__() is None, A.__init__ is object.__init__, a.__class__.__class__.__class__ is type)
print(format(a) == str(a), a.__str__() == repr(a), a.__dir__() != [])
print(A.__eq__ is object.__eq__, A.__hash__ is object.__hash__, object.__hash__(5) != None)

# expect:
# True False True NotImplemented True False NotImplemented
# True True 1 2
# '<' not supported between instances of 'A' and 'A'
# '>=' not supported between instances of 'A' and 'int'
# unsupported operand type(s) for +: 'A' and 'A'
# bad operand type for unary -: 'A'
# 'A' object is not subscriptable
# 'A' object is not callable
# object of type 'A' has no len()
# 'A' object is not iterable
# 'A' object is not an iterator
# unsupported operand type(s) for @: 'A' and 'A'
# argument of type 'A' is not iterable
# int() argument must be a string, a bytes-like object or a real number, not 'A'
# float() argument must be a string or a real number, not 'A'
# complex() first argument must be a string or a number, not 'A'
# type A doesn't define __round__ method
# bad operand type for abs(): 'A'
# unsupported operand type(s) for divmod(): 'A' and 'int'
# 'A' object cannot be interpreted as an integer
# list indices must be integers or slices, not A
# unsupported format string passed to A.__format__
# 'A' object has no attribute 'x'
# cannot convert 'A' object to bytes
# 'A' object is not reversible
# unsupported operand type(s) for ** or pow(): 'A' and 'int'
# False object True
# AttributeError
# True True True
# True True True
# True True True

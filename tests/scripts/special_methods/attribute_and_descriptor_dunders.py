# Special methods called by name, through super, as unbound functions of builtins.
print((5).__add__(3), (5).__add__("x"), int.__add__(1, 2), "a".__len__(), [1].__contains__(1), "b".__eq__("b"))
print((5).__radd__(1), (2).__pow__(3), (2).__rpow__(3), (7).__divmod__(2), (7).__rdivmod__(20), (-7).__abs__())
print(str.__add__("a", "b"), list.__len__([1, 2]), dict.__getitem__({1: 2}, 1), tuple.__iter__((1,)).__next__())
print((1).__lt__(2), (1).__lt__("a"), (1).__eq__(1.0), (1.0).__eq__(1), "a".__lt__("b"), [1].__lt__([2]))
print(int.__repr__(5), object.__repr__(5)[:8], (5).__str__(), (5).__format__("03d"), "a".__mul__(3), "a".__rmul__(2))
print((3).__bool__(), (0).__bool__(), (3).__index__(), (3).__float__(), (3.7).__int__(), (2.5).__round__())
print([3, 1].__reversed__().__next__(), {1: 2}.__contains__(1), {1}.__or__({2}), {1}.__or__([2]), {1}.__sub__({1}))
x = [1, 2, 3]
x.__setitem__(0, "a")
x.__delitem__(1)
x.__iadd__([4])
print(x, x.__getitem__(slice(1, None)), x.__imul__(2), x.__ne__(x), x.__ge__([]))
print(int.__new__(int, "5"), str.__new__(str, 5), tuple.__new__(tuple, [1]), list.__init__([]))
for attempt in (lambda: int.__add__("a", 1), lambda: str.__len__(5), lambda: (5).__add__(), lambda: (5).__add__(1, 2),
                lambda: list.append(5, 1), lambda: (1).__next__(), lambda: "a".__iadd__("b")):
    try:
        print(attempt())
    except (TypeError, AttributeError) as error:
        print(error)
print(int.__add__.__name__, type(int.__add__).__name__, type((1).__add__).__name__, type(str.upper).__name__)
print(len.__name__, "x".upper.__name__, "x".upper.__self__, str.upper.__qualname__, int.__add__.__objclass__)


class Sub(int):
    def __add__(self, o): return f"Sub+{super().__add__(o)}"
    def __eq__(self, o): return super().__eq__(o) and "eq"
    def __hash__(self): return super().__hash__()
    def __bool__(self): return not super().__bool__()


print(Sub(1) + 2, Sub(1) == 1, Sub(1) == 2, bool(Sub(0)), hash(Sub(7)), {Sub(1): "k"}[1], sum([Sub(1), 1]))

# expect:
# 8 NotImplemented 3 1 True True
# 6 8 9 (3, 1) (2, 6) 7
# ab 2 2 1
# True NotImplemented NotImplemented True True True
# 5 <int obj 5 005 aaa aa
# True False 3 3.0 3 2
# 1 True {1, 2} NotImplemented set()
# ['a', 3, 4, 'a', 3, 4] [3, 4] ['a', 3, 4, 'a', 3, 4] False True
# 5 5 (1,) None
# descriptor '__add__' requires a 'int' object but received a 'str'
# descriptor '__len__' requires a 'str' object but received a 'int'
# expected 1 argument, got 0
# expected 1 argument, got 2
# descriptor 'append' for 'list' objects doesn't apply to a 'int' object
# 'int' object has no attribute '__next__'
# 'str' object has no attribute '__iadd__'
# __add__ wrapper_descriptor method-wrapper method_descriptor
# len upper x str.upper <class 'int'>
# Sub+3 eq False True 7 k 2

# Operators as functions.
import _operator as op
from _functools import reduce

print(op.add(1, 2), op.sub(5, 3), op.mul(4, 5), op.truediv(7, 2), op.floordiv(7, 2), op.mod(7, 4), op.pow(2, 10))
print(op.add("a", "b"), op.mul([1], 2), op.add(0.5, 0.25), op.sub(0.5, 1), op.mul(2**40, 2**40), op.add(2**63 - 1, 1))
print(op.and_(12, 10), op.or_(12, 10), op.xor(12, 10), op.lshift(1, 5), op.rshift(64, 3), op.inv(5), op.invert(-1))
print(op.neg(3), op.pos(-3), op.abs(-2.5), op.not_([]), op.truth("x"), op.index(True), op.index(7))
print(op.eq(1, 1.0), op.ne("a", "b"), op.lt(1, 2), op.le(2, 2), op.gt("b", "a"), op.ge([1], [2]))
a, b = [1], [1]
print(op.is_(a, a), op.is_(a, b), op.is_not(a, b), op.is_(None, None))
n = 123456789
print(op.is_(n, n), op.is_(n, n + 0))
print(op.contains([1, 2], 2), op.countOf([1, 2, 1, 1.0], 1), op.indexOf("abc", "c"), op.concat([1], [2]), op.concat("a", "b"))
items = {"a": 1}
op.setitem(items, "b", 2)
print(op.getitem(items, "b"), items)
op.delitem(items, "a")
print(items, op.getitem([1, 2, 3], slice(1, None)))
print(op.length_hint([1, 2]), op.length_hint(iter([1, 2, 3])), op.length_hint(5, 9), op.length_hint(None))
row = [1]
print(op.iadd(row, [2]) is row, row, op.iadd(1, 2), op.imul(row, 2), op.iconcat(row, (9,)), op.isub(5, 1), op.ior({1}, {2}))
print(op.iand(6, 3), op.ixor(6, 3), op.ilshift(1, 2), op.irshift(8, 2), op.ifloordiv(7, 2), op.itruediv(1, 2), op.imod(7, 4), op.ipow(2, 3))
print(op.call(max, 1, 5), op.call(sorted, [3, 1], reverse=True), op.call(dict, a=1), op.call(list))
print(op._compare_digest("abc", "abc"), op._compare_digest(b"abc", b"abd"), op._compare_digest("a", "ab"))

first, pair = op.itemgetter(0), op.itemgetter("x", "y")
print(first([7, 8]), pair({"x": 1, "y": 2}), op.itemgetter(slice(1, 3))("abcd"), op.itemgetter(-1)("abc"))
print(first, pair, op.itemgetter(1.5, (2, 3)))
print(sorted([(2, "a"), (1, "b")], key=op.itemgetter(0)), sorted(["b1", "a2"], key=op.itemgetter(1)))
print(list(map(op.itemgetter(0), ["ab", "cd"])), max([(1, 5), (2, 3)], key=op.itemgetter(1)))
name = op.attrgetter("__name__")
print(name(int), op.attrgetter("__class__.__name__")(5), op.attrgetter("real", "imag")(3), op.attrgetter("a.b", "c"))
upper, split = op.methodcaller("upper"), op.methodcaller("split", ",", maxsplit=1)
print(upper("abc"), split("a,b,c"), op.methodcaller("encode", encoding="ascii")("x"))
print(upper, split, op.methodcaller("f", 1, "x", y=2))
print(list(map(op.methodcaller("strip"), [" a ", "b "])), type(first), type(name), type(upper))

print(reduce(op.add, [1, 2, 3]), reduce(op.mul, range(1, 25)), reduce(lambda a, b: b + a, "abc"), reduce(op.add, [], 5))
print(reduce(op.add, [0.5, 1, 2]), reduce(max, [3, 9, 2]), reduce(op.add, [[1]], [0]), reduce(op.sub, [10], 1))
only = 10**9
print(reduce(op.add, [only]) is only)

# expect:
# 3 2 20 3.5 3 3 1024
# ab [1, 1] 0.75 -0.5 1208925819614629174706176 9223372036854775808
# 8 14 6 32 8 -6 0
# -3 -3 2.5 True True 1 7
# True True True True True False
# True False True True
# True False
# True 3 2 [1, 2] ab
# 2 {'a': 1, 'b': 2}
# {'b': 2} [2, 3]
# 2 3 9 0
# True [1, 2, 1, 2, 9] 3 [1, 2, 1, 2, 9] [1, 2, 1, 2, 9] 4 {1, 2}
# 2 5 4 2 3 0.5 3 8
# 5 [3, 1] {'a': 1} []
# True False False
# 7 (1, 2) bc c
# operator.itemgetter(0) operator.itemgetter('x', 'y') operator.itemgetter(1.5, (2, 3))
# [(1, 'b'), (2, 'a')] ['b1', 'a2']
# ['a', 'c'] (1, 5)
# int int (3, 0) operator.attrgetter('a.b', 'c')
# ABC ['a', 'b,c'] b'x'
# operator.methodcaller('upper') operator.methodcaller('split', ',', maxsplit=1) operator.methodcaller('f', 1, 'x', y=2)
# ['a', 'b'] <class 'operator.itemgetter'> <class 'operator.attrgetter'> <class 'operator.methodcaller'>
# 6 620448401733239439360000 cba 5
# 3.5 9 [0, 1] -9
# True

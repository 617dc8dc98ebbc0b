# Assigning to and deleting slices: simple and extended, growing, shrinking, from any iterable, itself.
def show(title, action):
    items = list(range(8))
    try:
        action(items)
        print(title, items)
    except (ValueError, TypeError, IndexError) as error:
        print(title, type(error).__name__, error)


def assign(start, stop, step, value): return lambda items: items.__setitem__(slice(start, stop, step), value)
def delete(start, stop, step=None): return lambda items: items.__delitem__(slice(start, stop, step))


show("replace", assign(2, 4, None, "ab"))
show("grow", assign(2, 4, None, [9, 9, 9, 9]))
show("shrink", assign(2, 6, None, [9]))
show("insert", assign(3, 3, None, (7, 7)))
show("empty", assign(2, 5, None, []))
show("all", assign(None, None, None, range(3)))
show("front", assign(None, 0, None, [1]))
show("end", assign(8, None, None, [1]))
show("beyond", assign(50, 60, None, [1]))
show("reversed bounds", assign(5, 2, None, ["x"]))
show("negative", assign(-3, -1, None, ["n"]))
show("step", assign(None, None, 2, "abcd"))
show("negative step", assign(None, None, -1, range(8)))
show("step from", assign(6, 1, -2, "xyz"))
show("wrong size", assign(None, None, 2, "abc"))
show("wrong size empty", assign(0, 0, 2, "a"))
show("step one", assign(1, 3, 1, "longer"))
show("iterator", assign(0, 2, None, iter([5, 6, 7])))
show("generator", assign(0, 2, None, (i * i for i in range(3))))
show("dict", assign(0, 1, None, {"k": 1, "l": 2}))
show("zero step", assign(0, 4, 0, []))
show("float", assign(0.5, 2, None, []))
show("delete", delete(2, 5))
show("delete all", delete(None, None))
show("delete step", delete(None, None, 3))
show("delete backwards", delete(6, 0, -2))
show("delete nothing", delete(5, 2))
show("delete last", delete(-1, None))
show("delete zero step", delete(0, 4, 0))
items = [1, 2, 3]
items[1:2] = items
print(items)
items[:0] = items[::-1]
print(items)
items[::2] = items[1::2]
print(items)
items[len(items):] = [0]
items[0:1] += [8, 8]
items[1:3] *= 2
print(items)
alias = items
items[:] = []
print(alias, alias is items)
nested = [[1, 2, 3], [4, 5]]
nested[0][1:], nested[1][:1] = "ab", "c"
print(nested)
b = bytearray(b"hello")
b[1:3] = b"XYZ"
del b[0]
b[::2] = b"123"
print(b)
for bad in ("'abc'", "(1, 2)", "range(3)", "b'abc'"):
    for statement in ("x[0:1] = []", "del x[0:1]"):
        try:
            exec(f"x = {bad}\n{statement}")
        except TypeError as error:
            print(bad, statement, error)

# expect:
# replace [0, 1, 'a', 'b', 4, 5, 6, 7]
# grow [0, 1, 9, 9, 9, 9, 4, 5, 6, 7]
# shrink [0, 1, 9, 6, 7]
# insert [0, 1, 2, 7, 7, 3, 4, 5, 6, 7]
# empty [0, 1, 5, 6, 7]
# all [0, 1, 2]
# front [1, 0, 1, 2, 3, 4, 5, 6, 7]
# end [0, 1, 2, 3, 4, 5, 6, 7, 1]
# beyond [0, 1, 2, 3, 4, 5, 6, 7, 1]
# reversed bounds [0, 1, 2, 3, 4, 'x', 5, 6, 7]
# negative [0, 1, 2, 3, 4, 'n', 7]
# step ['a', 1, 'b', 3, 'c', 5, 'd', 7]
# negative step [7, 6, 5, 4, 3, 2, 1, 0]
# step from [0, 1, 'z', 3, 'y', 5, 'x', 7]
# wrong size ValueError attempt to assign sequence of size 3 to extended slice of size 4
# wrong size empty ValueError attempt to assign sequence of size 1 to extended slice of size 0
# step one [0, 'l', 'o', 'n', 'g', 'e', 'r', 3, 4, 5, 6, 7]
# iterator [5, 6, 7, 2, 3, 4, 5, 6, 7]
# generator [0, 1, 4, 2, 3, 4, 5, 6, 7]
# dict ['k', 'l', 1, 2, 3, 4, 5, 6, 7]
# zero step ValueError slice step cannot be zero
# float TypeError slice indices must be integers or None or have an __index__ method
# delete [0, 1, 5, 6, 7]
# delete all []
# delete step [1, 2, 4, 5, 7]
# delete backwards [0, 1, 3, 5, 7]
# delete nothing [0, 1, 2, 3, 4, 5, 6, 7]
# delete last [0, 1, 2, 3, 4, 5, 6]
# delete zero step ValueError slice step cannot be zero
# [1, 1, 2, 3, 3]
# [3, 3, 2, 1, 1, 1, 1, 2, 3, 3]
# [3, 3, 1, 1, 1, 1, 2, 2, 3, 3]
# [3, 8, 8, 8, 8, 3, 1, 1, 1, 1, 2, 2, 3, 3, 0]
# [] True
# [[1, 'a', 'b'], ['c', 5]]
# bytearray(b'1Y2l3')
# 'abc' x[0:1] = [] 'str' object does not support item assignment
# 'abc' del x[0:1] 'str' object does not support item deletion
# (1, 2) x[0:1] = [] 'tuple' object does not support item assignment
# (1, 2) del x[0:1] 'tuple' object does not support item deletion
# range(3) x[0:1] = [] 'range' object does not support item assignment
# range(3) del x[0:1] 'range' object does not support item deletion
# b'abc' x[0:1] = [] 'bytes' object does not support item assignment
# b'abc' del x[0:1] 'bytes' object does not support item deletion

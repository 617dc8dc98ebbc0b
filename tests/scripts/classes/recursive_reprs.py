# repr of instances: the default's form, containers of them, one that contains itself, __str__ falling back.
class Plain: pass


text = repr(Plain())
print(text.startswith("<__main__.Plain object at 0x"), text.endswith(">"), repr(Plain)[1:6])


class R:
    def __repr__(self): return "R()"


class S:
    def __str__(self): return "S as str"


print(R(), [R()], {R(): (R(),)}.values(), f"{R()}", "%s %r" % (R(), R()))
print(str(S()), f"{S()}", "%s" % S(), repr(S()).startswith("<__main__.S"))


class Tree:
    def __init__(self, *children): self.children = list(children)
    def __repr__(self): return f"Tree({', '.join(map(repr, self.children))})"


print(Tree(Tree(), Tree(Tree(1), 2)))
items = [1]
items.append(items)
print(items, [items])
table = {"self": None}
table["self"] = table
print(table)
pair = ([],)
pair[0].append(pair)
print(pair)


class Bad:
    def __repr__(self): return 5
    def __str__(self): return None


for use in (repr, str, lambda x: [x].__repr__(), "{}".format, "{!r}".format):
    try:
        use(Bad())
    except TypeError as error:
        print(error)


class Sub(str): pass


class ReturnsSub:
    def __str__(self): return Sub("sub")


print(type(str(ReturnsSub())).__name__)
loop = Tree()
loop.children.append(loop)
try:
    repr(loop)
except RecursionError as error:
    print("RecursionError")

# expect:
# True True class
# R() [R()] dict_values([(R(),)]) R() R() R()
# S as str S as str S as str True
# Tree(Tree(), Tree(Tree(1), 2))
# [1, [...]] [[1, [...]]]
# {'self': {...}}
# ([(...)],)
# __repr__ returned non-string (type int)
# __str__ returned non-string (type NoneType)
# __repr__ returned non-string (type int)
# __str__ returned non-string (type NoneType)
# __repr__ returned non-string (type int)
# Sub
# RecursionError

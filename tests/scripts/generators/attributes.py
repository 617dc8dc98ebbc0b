# What a generator says of itself.
def count(n):
    """Documentation."""
    yield n


g = count(1)
print(type(g).__name__, g.__name__, g.__qualname__, g.gi_code is count.__code__, repr(g).split(" at ")[0])
print(iter(g) is g, hasattr(g, "__iter__"), hasattr(g, "__next__"), hasattr(g, "__len__"), callable(g), bool(g))
g.__name__ = "renamed"
g.__qualname__ = "also.renamed"
print(g.__name__, g.__qualname__, repr(g).split(" at ")[0], count.__name__)
for name, value in (("__name__", 3), ("__qualname__", None), ("gi_code", 1), ("gi_running", 1), ("other", 1)):
    try:
        setattr(g, name, value)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__)


def outside():
    def within():
        yield
    return within()


print(outside().__qualname__, (lambda: (yield))().__qualname__, (x for x in "").__qualname__)
print(count.__code__.co_flags & 32, count.__doc__, count.__code__.co_name)
try:
    type(g)()
except TypeError as e:
    print(e)
print(sorted(n for n in dir(g) if not n.startswith("_")))
print(g == g, g == count(1), g != count(1), len({g, g, count(1)}))
try:
    g < g
except TypeError as e:
    print(e)
try:
    g[0]
except TypeError as e:
    print(e)
try:
    len(g)
except TypeError as e:
    print(e)
next(g)
print(g.gi_yieldfrom, g.gi_code.co_name)
list(g)
print(g.gi_yieldfrom, g.gi_code.co_name, g.gi_running, g.gi_frame)

# expect:
# generator count count True <generator object count
# True True True False False True
# renamed also.renamed <generator object also.renamed count
# TypeError
# TypeError
# AttributeError
# AttributeError
# AttributeError
# outside.<locals>.within <lambda> <genexpr>
# 32 Documentation. count
# cannot create 'generator' instances
# ['close', 'gi_code', 'gi_frame', 'gi_running', 'gi_suspended', 'gi_yieldfrom', 'send', 'throw']
# True False True 2
# '<' not supported between instances of 'generator' and 'generator'
# 'generator' object is not subscriptable
# object of type 'generator' has no len()
# None count
# None count False None

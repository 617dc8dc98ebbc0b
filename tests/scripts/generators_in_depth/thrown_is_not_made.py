# A class thrown into a generator is called there: what prevents it from being made is thrown in its place.
class NotMade(Exception):
    def __new__(cls, *args):
        return cls


class Fails(Exception):
    def __init__(self, *args):
        raise KeyError("in __init__")


def catching():
    try:
        yield 1
    except (TypeError, KeyError) as e:
        yield type(e).__name__


for kind in NotMade, Fails:
    g = catching()
    next(g)
    print(g.throw(kind))
    print(next(g, "end"))
g = (x for x in [1])
try:
    g.throw(Fails)
except KeyError as e:
    print(e, list(g))

# expect:
# TypeError
# end
# KeyError
# end
# 'in __init__' []

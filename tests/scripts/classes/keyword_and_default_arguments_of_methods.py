# Methods with every kind of parameter; defaults shared by calls; self under another name.
class Api:
    def all(self, a, b=2, /, c=3, *rest, d, e=5, **more):
        return a, b, c, rest, d, e, more

    def mutable(self, item, into=[]):
        into.append(item)
        return into

    def self_keyword(this, self=None):
        return self

    def __init__(self, *args, **keywords):
        self.args, self.keywords = args, keywords


api = Api(1, *[2, 3], x=4, **{"y": 5})
print(api.args, api.keywords)
print(api.all(1, d=4), api.all(1, 2, 3, 4, 5, d=6, f=7, a=8))
print(api.mutable(1), Api().mutable(2), Api.mutable(api, 3) is api.mutable(4))
print(api.self_keyword(self="given"))
for attempt in (lambda: api.all(), lambda: api.all(1), lambda: api.all(d=1), lambda: api.all(1, b=2, d=3),
                lambda: api.mutable(), lambda: api.mutable(1, 2, 3), lambda: api.mutable(item=1, nothing=2),
                lambda: api.mutable(1, item=2), lambda: Api.mutable(), lambda: api.self_keyword(1, 2)):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
method = api.mutable
Api.mutable = lambda self, item: "replaced"
print(method(5)[-1], api.mutable(5))
print(Api.all.__defaults__, Api.all.__kwdefaults__, Api.all.__code__.co_varnames[:3])
print(max([3, 1, 2], key=lambda n: -n), (lambda *a: a)(*api.args))


class Delegating:
    def __init__(self, *args, **keywords):
        self.api = Api(*args, **keywords)

    def call(self, name, *args, **keywords):
        return getattr(self.api, name)(*args, **keywords)


print(Delegating(9).call("all", 1, d=2), Delegating(k=1).api.keywords)

# expect:
# (1, 2, 3) {'x': 4, 'y': 5}
# (1, 2, 3, (), 4, 5, {}) (1, 2, 3, (4, 5), 6, 5, {'f': 7, 'a': 8})
# [1, 2, 3, 4] [1, 2, 3, 4] True
# given
# Api.all() missing 1 required positional argument: 'a'
# Api.all() missing 1 required keyword-only argument: 'd'
# Api.all() missing 1 required positional argument: 'a'
# (1, 2, 3, (), 3, 5, {'b': 2})
# Api.mutable() missing 1 required positional argument: 'item'
# Api.mutable() takes from 2 to 3 positional arguments but 4 were given
# Api.mutable() got an unexpected keyword argument 'nothing'
# Api.mutable() got multiple values for argument 'item'
# Api.mutable() missing 2 required positional arguments: 'self' and 'item'
# Api.self_keyword() takes from 1 to 2 positional arguments but 3 were given
# 5 replaced
# (2, 3) {'e': 5} ('self', 'a', 'b')
# 1 (1, 2, 3)
# (1, 2, 3, (), 2, 5, {}) {'k': 1}

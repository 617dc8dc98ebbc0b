# Everyday tools: functools, itertools, collections and contextlib as programs use them.
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from contextlib import contextmanager, suppress
from functools import cached_property, lru_cache, partial, reduce, total_ordering, wraps
from itertools import accumulate, chain, combinations, count, groupby, islice, permutations, product, takewhile
from itertools import zip_longest

Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x + p.y, p._replace(x=5), p == (1, 2), Point._fields, p._asdict(), Point._make([3, 4]))
c = Counter("mississippi")
c.update("miss")
print(c.most_common(2), c["z"], sorted(c.elements())[:4], c - Counter("iiiii"), sum(c.values()),
      Counter(a=2) + Counter(a=1, b=1))
d = defaultdict(list)
for word in "apple bat ant bee cat".split():
    d[word[0]].append(word)
print(dict(d), d["q"], len(d))
q = deque([1, 2, 3], maxlen=4)
q.append(4); q.append(5); q.appendleft(0); q.rotate(1)
print(q, q.pop(), q.popleft(), list(q), 2 in q)
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
print(list(o), o.popitem(last=False), o == {"c": 3, "a": 1})


@lru_cache(maxsize=None)
def ways(n): return 1 if n < 2 else ways(n - 1) + ways(n - 2)


print(ways(50), ways.cache_info().hits, ways.cache_info().misses)


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as error:
        print("swallowed", error)
    finally:
        print(f"</{name}>")


with tag("b") as t:
    print(t)
with tag("i"):
    raise ValueError("inside")
with suppress(KeyError, IndexError):
    [][0]


def shout(function):
    @wraps(function)
    def wrapper(*args): return function(*args).upper()
    return wrapper


@shout
def hello(name):
    """Says hello."""
    return "hello " + name


print(hello("ann"), hello.__name__, hello.__doc__)
print(partial(int, base=2)("101"), partial(max, 5)(3), reduce(lambda a, b: a * b, range(1, 6)))


@total_ordering
class Version:
    def __init__(self, text): self.parts = tuple(map(int, text.split(".")))
    def __eq__(self, other): return self.parts == other.parts
    def __lt__(self, other): return self.parts < other.parts

    @cached_property
    def text(self):
        print("computed")
        return ".".join(map(str, self.parts))


v = Version("1.10")
print(v >= Version("1.9"), v > Version("2"), v <= v, v.text, v.text, max(Version("3"), v).text)
print(list(islice(count(10, 5), 3)), list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4], max)),
      list(chain("ab", [1])))
print(["".join(x) for x in combinations("abc", 2)], len(list(permutations("abcd"))), list(product("ab", [1, 2])))
print([*chain.from_iterable(["x", "yz"])])
print([(k, len(list(g))) for k, g in groupby("aaabbc")], list(zip_longest("abc", [1], fillvalue="-")),
      list(takewhile(lambda n: n < 3, count())))

# expect:
# Point(x=1, y=2) 3 Point(x=5, y=2) True ('x', 'y') {'x': 1, 'y': 2} Point(x=3, y=4)
# [('s', 6), ('i', 5)] 0 ['i', 'i', 'i', 'i'] Counter({'s': 6, 'm': 2, 'p': 2}) 15 Counter({'a': 3, 'b': 1})
# {'a': ['apple', 'ant'], 'b': ['bat', 'bee'], 'c': ['cat']} [] 4
# deque([0, 2], maxlen=4) 3 4 [0, 2] True
# ['b', 'c', 'a'] ('b', 2) True
# 20365011074 48 51
# <b>
# B
# </b>
# <i>
# swallowed inside
# </i>
# HELLO ANN hello Says hello.
# 5 5 120
# computed
# computed
# True False True 1.10 1.10 3
# [10, 15, 20] [1, 3, 6, 10] [3, 3, 4] ['a', 'b', 1]
# ['ab', 'ac', 'bc'] 24 [('a', 1), ('a', 2), ('b', 1), ('b', 2)]
# ['x', 'y', 'z']
# [('a', 3), ('b', 2), ('c', 1)] [('a', 1), ('b', '-'), ('c', '-')] [0, 1, 2]

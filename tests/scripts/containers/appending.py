# list.append, which the loop does itself where it may: what is appended, what is returned, what gets in the way.


def numbers(count):
    out = []
    for i in range(count):
        out.append(i)
        out.append(i + 0.5)
        x = i * 1000
        out.append(x)
        assert out[-1] is x
        out.append(out[-1])
        assert out[-1] is out[-2] is x
    return out


print(numbers(3), sum(numbers(50)))


def results(out, y):
    first = out.append(1)
    second = y or out.append(2)
    y or out.append(3)
    third = [out.append(i) for i in range(3)]
    out.append(out.append("inner"))
    out.append(len(out))
    out.append(str(len(out)) + "!")
    return first, second, third, out[-6:]


print(results([], None), results([0], 5), sep="\n")


class Own(list):
    def append(self, item):
        super().append(("own", item))
        return len(self)


class Plain(list):
    pass


class Other:
    def append(self, item):
        return f"other {item}"


def add(target, item):
    return target.append(item)


for target in ([], Own(), Plain(), Other(), [], bytearray(b"a")):
    print([add(target, item) for item in (1, 2, 3)], target if not isinstance(target, Other) else "-")
for item in (1.5, None, []):
    try:
        add(bytearray(), item)
    except TypeError as error:
        print(error)
try:
    add((), 1)
except AttributeError as error:
    print(error)

me = []
add(me, me)
print(me, me[0] is me)


def sorting():
    items = [3, 1, 2]

    def key(item):
        items.append(item)
        return item

    try:
        items.sort(key=key)
    except ValueError as error:
        return str(error), items


print(sorting())


# A comprehension collects what calls give.
import math
import sys


def collect(items):
    return ([chr(i) for i in items], [len(str(i)) for i in items], [sys.intern(f"n{i}") for i in items],
            [math.sqrt(i) for i in items], [float(i) for i in items], [hash(i) for i in items],
            [repr(i) for i in items], [str(i) for i in items], [abs(i) is i for i in items])


for part in collect([65, 300, 4]):
    print(part)
words = ["a", "b" * 2, "c" * 3]
interned = [sys.intern(word) for word in words]
print([a is b for a, b in zip(interned, [sys.intern("".join(list(word))) for word in words])])
print([word.upper() for word in words], [word.strip() for word in words], [w.append(1) for w in ([], [2])])


class Dies:
    log = []

    def __init__(self, name):
        self.name = name

    def __del__(self):
        self.log.append(self.name)


def temporary():
    [Dies("list")].append(Dies("item"))
    [].append(1)
    kept = [Dies("kept")]
    kept.append(kept.pop())
    return len(kept)


print(temporary(), sorted(Dies.log))
big = []
for i in range(20000):
    big.append(i)
print(len(big), big[-1], sys.getsizeof(big) > 160000)

# expect:
# [0, 0.5, 0, 0, 1, 1.5, 1000, 1000, 2, 2.5, 2000, 2000] 2452475.0
# (None, None, [None, None, None], [1, 2, 'inner', None, 8, '9!'])
# (None, 5, [None, None, None], [1, 2, 'inner', None, 7, '8!'])
# [None, None, None] [1, 2, 3]
# [1, 2, 3] [('own', 1), ('own', 2), ('own', 3)]
# [None, None, None] [1, 2, 3]
# ['other 1', 'other 2', 'other 3'] -
# [None, None, None] [1, 2, 3]
# [None, None, None] bytearray(b'a\x01\x02\x03')
# 'float' object cannot be interpreted as an integer
# 'NoneType' object cannot be interpreted as an integer
# 'list' object cannot be interpreted as an integer
# 'tuple' object has no attribute 'append'
# [[...]] True
# ('list modified during sort', [1, 2, 3])
# ['A', 'Ĭ', '\x04']
# [2, 3, 1]
# ['n65', 'n300', 'n4']
# [8.06225774829855, 17.320508075688775, 2.0]
# [65.0, 300.0, 4.0]
# [65, 300, 4]
# ['65', '300', '4']
# ['65', '300', '4']
# [True, True, True]
# [True, True, True]
# ['A', 'BB', 'CCC'] ['a', 'bb', 'ccc'] [None, None]
# 1 ['item', 'kept', 'list']
# 20000 19999 True

# Keys that are taken out and put in again, in every order and by every method, beside a list of pairs that does the
# same. Some share their hash, some the begin of their way through the table.
import random

random.seed(11)


class Same:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return self.number & 3

    def __eq__(self, other):
        return isinstance(other, Same) and other.number == self.number

    def __repr__(self):
        return f"Same({self.number})"


def keys_of(kind):
    if kind == "ints":
        return list(range(40))
    if kind == "far apart":
        return [i << 40 for i in range(40)]
    if kind == "one slot":
        return [i * 1024 for i in range(40)]
    if kind == "texts":
        return [f"k{i}" for i in range(40)]
    if kind == "one hash":
        return [Same(i) for i in range(40)]
    return [i / 2 if i % 3 else (i, str(i)) for i in range(40)]


def place(pairs, key):
    for i, (known, _) in enumerate(pairs):
        if known == key:
            return i
    return -1


def change(data, pairs, keys, step):
    key, how = random.choice(keys), random.randrange(9)
    at = place(pairs, key)
    if how <= 2:
        data[key] = step
        if at >= 0:
            pairs[at] = (pairs[at][0], step)
        else:
            pairs.append((key, step))
    elif how <= 4:
        assert data.pop(key, None) == (pairs.pop(at)[1] if at >= 0 else None)
    elif how == 5:
        try:
            del data[key]
            del pairs[at]
            assert at >= 0
        except KeyError:
            assert at < 0
    elif how == 6:
        assert data.setdefault(key, step) == (pairs[at][1] if at >= 0 else step)
        if at < 0:
            pairs.append((key, step))
    elif how == 7 and pairs:
        assert data.popitem() == pairs.pop()
    else:
        assert data.get(key) == (pairs[at][1] if at >= 0 else None) and (key in data) == (at >= 0)


for kind in ("ints", "far apart", "one slot", "texts", "one hash", "mixed"):
    keys, data, pairs = keys_of(kind), {}, []
    for step in range(1500):
        change(data, pairs, keys, step)
        if step % 50 == 0:
            assert list(data.items()) == pairs and len(data) == len(pairs)
            if step % 500 == 0:
                data = dict(data)
    assert list(data.items()) == pairs
    print(kind, len(data), sum(data.values()))

# One key goes and comes, and the table does not grow for it.
data = dict.fromkeys(range(1000), 0)
for turn in range(20000):
    data[data.pop(7, 7) or 7] = 0
print(len(data), list(data)[-1], list(data)[:9])

# expect:
# ints 18 25653
# far apart 17 24678
# one slot 20 29157
# texts 23 32797
# one hash 15 21757
# mixed 20 29157
# 1000 7 [0, 1, 2, 3, 4, 5, 6, 8, 9]

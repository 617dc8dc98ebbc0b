# What get() gives is the object in the dict; where the result is only computed with, nobody can tell.
def count(words):
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts


print(count(["a", "b", "a", "c", "a", "b"]))


def look(values):
    big, real = values.get("big"), values.get("real", 1.0)
    again = values.get("big")
    print(big is again, big is values["big"], real is values.get("real"), values.get("big") is values["big"])
    total = values.get("big") + values.get("real") + values.get("none", 0.25)
    print(total, values.get("big") > 5, -values.get("real"), values.get("big") % 1000, values.get("big") // 7)
    kept = values.get("big") % 10**6
    print(kept is values["big"], kept == values["big"])
    return big


number = int("100") * 50
data = {"big": number, "real": float("2.5")}
print(look(data) is number, look(data) is data["big"])


def default(values, fallback):
    found = values.get("missing", fallback)
    return found is fallback, values.get("missing", fallback) is fallback, values.get("missing", fallback) + 1


print(default(data, int("12345")), default(data, float("0.5")))

# Keys are looked for by identity first.
nan = float("nan")


def of_nan(values, key, other):
    return values.get(key, 0) + 1, values.get(other, 0) + 1, values.get(key) is None


print(of_nan({nan: 41}, nan, float("nan")))


class Counter(dict):
    def get(self, key, default=None):
        return 1000


print(count.__name__, Counter(a=1).get("a", 0) + 1)


def of_class(values):
    return values.get("a", 0) + 1


print(of_class({"a": 1}), of_class(Counter(a=1)), of_class({"a": True}), of_class({"a": 1.5}))
for wrong in ({"a": None}, {"a": "x"}, {}):
    try:
        print(of_class(wrong))
    except TypeError as error:
        print(error)

# expect:
# {'a': 3, 'b': 2, 'c': 1}
# True True True True
# 5002.75 True -2.5 0 714
# False True
# True True True True
# 5002.75 True -2.5 0 714
# False True
# True True
# (True, True, 12346) (True, True, 1.5)
# (42, 1, False)
# count 1001
# 2 1001 2 2.5
# unsupported operand type(s) for +: 'NoneType' and 'int'
# can only concatenate str (not "int") to str
# 1

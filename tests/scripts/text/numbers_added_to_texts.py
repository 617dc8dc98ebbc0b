# "text" + str(number) and str(number) + "text", whatever str and the number are.
import sys


def texts(values):
    return [("k" + str(value), str(value) + "é", "" + str(value), "日本" + str(value) + "!") for value in values]


def formatted(values):
    return [("k%s" % value, "%sé" % value, "%s" % value, "日本%s!" % value) for value in values]


VALUES = [0, 7, -3, 10, 999, -(10**12), 10**30, True, 2.5, "x", None]
print(texts(VALUES) == formatted(VALUES), [len(text) for text in texts([-3])[0]])  # True [3, 3, 2, 5]
print(texts([10, None])[0], texts([None])[0][3])  # ('k10', '10é', '10', '日本10!') 日本None!


def same_object(i):
    return sys.intern("user_" + str(i)) is sys.intern("user_" + str(i)), ("user_" + str(i)) is ("user_" + str(i))


print(same_object(5))  # (True, False)


def in_a_loop(n):
    found = set()
    for i in range(n):
        found.add("key_" + str(i))
        found.add(str(i % 3) + "_key")
    return len(found), "key_7" in found, "2_key" in found, hash("key_8") == hash("key_" + str(8))


print(in_a_loop(20))  # (23, True, True, True)


class Text(str):
    pass


print([type(Text("a") + str(1)), type("a" + Text(1)), "a" + str(b"x", "ascii")])  # [<class 'str'>, <class 'str'>, 'ax']


def with_another_str(str):
    return "a" + str(3)


print([with_another_str(lambda x: "Q")])  # ['aQ']
try:
    with_another_str(lambda x: x)
except TypeError as error:
    print([str(error)])  # ['can only concatenate str (not "int") to str']


def counted():
    i = 0
    while i < 3:
        i += 1
        text = "n" + str(i)
    return text, i


print(counted())  # ('n3', 3)


def instead_of(empty, i):
    return (empty or str(i)) + "x", "x" + (empty or str(i))


def released():
    kept = []
    before = sys.getrefcount(kept)
    texts = [instead_of(kept, i) for i in range(3)]
    return texts[2], sys.getrefcount(kept) - before


print(released())  # (('2x', 'x2'), 0)

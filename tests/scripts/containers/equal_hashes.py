# Keys of different types with one hash: only comparing tells them apart.
big = 2**61
for first in (1, True, 1.0, big):
    table = {first: "first"}
    print(table.setdefault(big, "new"), list(table.items()))
    table = {first: "first", big: "big"}
    print(table.pop(big), table.setdefault(big, "new"), list(table.items()))
    number = int(str(big))
    table = {first: "first"}
    print(table.get(number), table.get(big, "none"), big in table, number in table)
    table[number] = "big"
    print(table[big], len(table), table.pop(number), big in table, len(table))
    try:
        table[big]
    except KeyError as error:
        print("KeyError", error)
    items = {first}
    items.add(number)
    print(len(items), big in items, len({first, number, big, 2, 3}), len(set([number, first, big])))


class Table(dict):
    pass


table = Table({True: "first"})
try:
    print(table[big])
except KeyError as error:
    print("KeyError", error)
print(table.setdefault(big, "new"), table[big])


class Like:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return hash(self.number)

    def __eq__(self, other):
        return other == self.number

    def __repr__(self):
        return "like"


table = {Like(5): "five"}
print(table[5], table.setdefault(5, "new"), table.pop(5), table)
table = {Like("text"): "like"}
print(table.setdefault("text", "new"), len(table), table.get("text"), table.pop("text"), len(table))
items = {Like(5), Like("text")}
items.add(5)
items.update(["text", 5])
print(len(items), "text" in items, 5 in items)
print(dict([(Like(7), 1), (7, 2)]), dict(zip([Like(8), 8], range(2))), {key: 1 for key in (Like(9), 9)})
# expect:
# new [(1, 'first'), (2305843009213693952, 'new')]
# big new [(1, 'first'), (2305843009213693952, 'new')]
# None none False False
# big 2 big False 1
# KeyError 2305843009213693952
# 2 True 4 2
# new [(True, 'first'), (2305843009213693952, 'new')]
# big new [(True, 'first'), (2305843009213693952, 'new')]
# None none False False
# big 2 big False 1
# KeyError 2305843009213693952
# 2 True 4 2
# new [(1.0, 'first'), (2305843009213693952, 'new')]
# big new [(1.0, 'first'), (2305843009213693952, 'new')]
# None none False False
# big 2 big False 1
# KeyError 2305843009213693952
# 2 True 4 2
# first [(2305843009213693952, 'first')]
# big new [(2305843009213693952, 'new')]
# first first True True
# big 1 big False 0
# KeyError 2305843009213693952
# 1 True 3 1
# KeyError 2305843009213693952
# new new
# five five five {}
# like 1 like like 0
# 2 True True
# {like: 2} {like: 1} {like: 1}

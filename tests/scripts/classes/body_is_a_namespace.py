# The body of a class is executed like code: conditions, loops, deletions, calls, its own names first.
x = "global"


class Table:
    x = x + " copied"
    names = []
    for i in range(3):
        names.append(f"n{i}")
    if len(names) > 2:
        big = True
    else:
        small = True
    try:
        1 / 0
    except ZeroDivisionError:
        caught = "caught"
    temporary = 5
    del temporary
    squares = [n * n for n in range(4)]
    first = names[0]
    print("in the body", x, __qualname__, sorted(k for k in locals() if not k.startswith("__")))

    def method(self):
        return x


print(Table.x, Table().method(), Table.names, Table.i, Table.big, Table.caught)
print(hasattr(Table, "temporary"), hasattr(Table, "small"), Table.squares, Table.first)


class Counter:
    count = 0
    count += 1
    count += 1
    with_default = lambda self, n=count: n


print(Counter.count, Counter().with_default())
try:
    class Broken:
        a = 1
        b = undefined_name
except NameError as error:
    print(error)
try:
    Broken
except NameError as error:
    print("no class was made:", error)

# expect:
# in the body global copied Table ['big', 'caught', 'first', 'i', 'names', 'squares', 'x']
# global copied global ['n0', 'n1', 'n2'] 2 True caught
# False False [0, 1, 4, 9] n0
# 2 2
# name 'undefined_name' is not defined
# no class was made: name 'Broken' is not defined

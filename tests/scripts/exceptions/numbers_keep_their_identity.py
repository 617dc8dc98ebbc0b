# Handlers read variables that the body gave away, and see the same objects.
def keep(x, places):
    places.append(x)
    return x


def fail(*values):
    raise ValueError(*values)


def in_handler(n):
    x = n + 1000
    places = []
    try:
        places.append(x)
        fail(x)
    except ValueError as error:
        return places[0] is x, error.args[0] is x


def in_finally(n):
    x = n + 1000
    places = []
    try:
        y = x
        places.append(y)
        z = [y, x]
        return keep(x, places)
    finally:
        print(places[0] is x, places[1] is x, z[0] is y is x)


def again(n):
    x = n + 1000.5
    kept = []
    for i in range(3):
        try:
            kept.append(x)
            x += i
            if i == 1:
                fail(x)
        except ValueError as error:
            kept.append(error.args[0])
            y = x
            print(y is x, kept[-1] is x)
    return kept[0] is kept[1], kept[1] is kept[2], kept


print(in_handler(1), in_finally(2), again(3))

# expect:
# True True True
# True True
# (True, True) 1002 (False, False, [1003.5, 1003.5, 1004.5, 1004.5])

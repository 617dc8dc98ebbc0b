# A KeyError keeps the key that was asked for: the very object, literal, local, global or captured.
# profile: 3.13
def args_of(action, *given):
    try:
        action(*given)
    except KeyError as error:
        return error.args[0]


def read_literal(mapping):
    return mapping[257]


def delete_literal(mapping):
    del mapping[257]


def add_to_literal(mapping):
    mapping[257] += 1


def same_literal():
    return 257


print([args_of(f, {}) is same_literal() for f in (read_literal, delete_literal, add_to_literal)])
print([args_of(f, {1: 2}) is args_of(f, {}) for f in (read_literal, delete_literal, add_to_literal)])


def local(number):
    x = number * 1000
    seen = []
    try:
        {}[x]
    except KeyError as error:
        seen.append(error.args[0] is x)
    try:
        del {}[x]
    except KeyError as error:
        seen.append(error.args[0] is x)
    d = {}
    try:
        d[x] += 1
    except KeyError as error:
        seen.append(error.args[0] is x)
    x = number * 0.3
    try:
        d[x]
    except KeyError as error:
        seen.append(error.args[0] is x)
    return seen


print(local(5), local(7))
key = int("5000")


def of_global():
    seen = []
    d = {}
    try:
        d[key]
    except KeyError as error:
        seen.append(error.args[0] is key)
    try:
        del d[key]
    except KeyError as error:
        seen.append(error.args[0] is key)
    try:
        d[key] += 1
    except KeyError as error:
        seen.append(error.args[0] is key)
    return seen


print(of_global())


def of_captured(number):
    x = number * 1000

    def inner(mapping):
        return mapping[x]

    return args_of(inner, {}) is x


print(of_captured(5))
d = {}
try:
    d[key]
except KeyError as error:
    print(error.args[0] is key)


class Body:
    width = int("70000")
    try:
        d[width]
    except KeyError as error:
        print(error.args[0] is width)


class Lookalike:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        asked.append(other)
        return False


asked = []
try:
    {Lookalike(): 0}[1]
except KeyError as error:
    print(error.args, len(asked))

# expect:
# [True, True, True]
# [True, True, True]
# [True, True, True, True] [True, True, True, True]
# [True, True, True]
# True
# True
# True
# (1,) 1

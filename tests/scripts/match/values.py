# Value patterns are dotted names, looked up when they are tried.
class Colour:
    red = 1
    green = "g"

    class Inner:
        deep = [1, 2]


import math


def which(x):
    match x:
        case Colour.red:
            return "red"
        case Colour.green:
            return "green"
        case Colour.Inner.deep:
            return "deep"
        case math.pi:
            return "pi"
        case {Colour.green: v}:
            return "key", v
        case [Colour.red, Colour.green]:
            return "both"
    return "none"


print(which(1), which("g"), which([1, 2]), which(math.pi), which({"g": 7}), which((1, "g")), which(2), which(True))
Colour.red = 2
print(which(1), which(2))
try:
    match 1:
        case Colour.blue:
            pass
except AttributeError as e:
    print(e)
try:
    match 1:
        case unknown.name:
            pass
except NameError as e:
    print(e)

# expect:
# red green deep pi ('key', 7) both none red
# none red
# type object 'Colour' has no attribute 'blue'
# name 'unknown' is not defined

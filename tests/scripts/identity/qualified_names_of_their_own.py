# In 3.11 and 3.12 each function inside another thing has a qualified name of its own.
# profile: 3.11
def enclose():
    def inner():
        return 1
    first = inner
    def inner():
        return 2
    return first, inner


first, second = enclose()
print(first.__qualname__ is second.__qualname__, first.__qualname__ == second.__qualname__, first.__name__ is second.__name__)
print(enclose()[0].__qualname__ is first.__qualname__)


class Shape:
    def area(self):
        return 1
    old = area
    def area(self):
        return 2


print(Shape.old.__qualname__ is Shape.area.__qualname__)
left, right = (lambda: 1), (lambda: 2)
print(left.__qualname__ is right.__qualname__, left.__qualname__ is left.__name__)


def pair():
    return (0 for x in ()), (1 for x in ())


one, other = pair()
print(one.__qualname__ is other.__qualname__, one.__name__ is other.__name__)

# expect:
# False True True
# True
# False
# True True
# False True

# help() has something to say about every builtin, method, module, topic and keyword.
# eadem only: the words are Eadem's own
import builtins
import io
import sys


def page(subject):
    kept, sys.stdout = sys.stdout, io.StringIO()
    try:
        help(subject)
        return sys.stdout.getvalue()
    finally:
        sys.stdout = kept


def listed(name):
    return page(name).replace("Modules of the library:", "").split()


poor = []
for name in dir(builtins):
    if name.startswith("_"):
        continue
    value = getattr(builtins, name)
    if len(page(value).splitlines()) < 3:
        poor.append(name)
    if isinstance(value, type):
        for member, attribute in vars(value).items():
            if not member.startswith("_") and callable(attribute) and len(page(attribute).splitlines()) < 4:
                poor.append(f"{name}.{member}")
print(poor)  # []

modules = listed("modules")
print(len(modules) > 40, "math" in modules, "_help" in modules)  # True True False
for module in modules:
    if "NAME" not in page(__import__(module)):
        poor.append(module)
print(poor)  # []

for list_name in ("topics", "keywords"):
    for word in listed(list_name):
        if "No help found" in page(word) or len(page(word)) < 20:
            poor.append(word)
print(poor)  # []
print(page("nothing.of.that.name").startswith("No help found"))  # True
print(page({}).startswith("Help on dict object:"), "split(self" in page("str.split"))  # True True


class Point:
    """A place."""

    side: int = 1

    def __init__(self, x, y=0, *rest, scale, **more):
        pass

    @property
    def far(self):
        """How far it is."""

    @classmethod
    def make(cls, text):
        """Of a text."""

    @staticmethod
    def zero():
        return None


print([line for line in page(Point).splitlines() if line.strip(" |")][1:4])  # ['class Point(object)', ' |  Point(x, y=0, *rest, scale, **more)', ' |  A place.']
print(" |      Of a text.\n" in page(Point), " |  far\n |      How far it is.\n" in page(Point))  # True True
print(page(Point.make).splitlines()[2:])  # ['make(cls, text)', '    Of a text.']


class Named:
    def __init__(self, /, name: str, *rest: int, more: "list" = (), **others: Point) -> None:
        pass


print(page(Named).splitlines()[3])  #  |  Named(name: str, *rest: int, more: 'list' = (), **others: __main__.Point) -> None
print(page(Named.__init__).splitlines()[2])  # __init__(self, /, name: str, *rest: int, more: 'list' = (), **others: __main__.Point) -> None

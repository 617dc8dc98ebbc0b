# A module need not be a file: a finder says where it is, a loader fills it, and an import asks all finders in turn.
#
# What is imported once is kept in sys.modules, so every import of it gives the same object. Loading it again fills that
# object anew; taking it out of sys.modules makes the next import a new one.
import importlib
import importlib.abc
import importlib.util
import sys

SHELF = {
    "greeting": "text = 'hello'\ndef greet(name): return f'{text}, {name}'\n",
    "books": "from books import short, long\n",
    "books.short": "pages = 90\n",
    "books.long": "pages = 900\nfrom . import short\n",
}


class Shelf(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, fullname, path, target=None):
        if fullname not in SHELF:
            return None
        is_package = any(name.startswith(fullname + ".") for name in SHELF)
        return importlib.util.spec_from_loader(fullname, self, origin="the shelf", is_package=is_package)

    def exec_module(self, module):
        exec(SHELF[module.__name__], module.__dict__)


sys.meta_path.append(Shelf())
import books
import greeting
from greeting import greet

print(greet("world"), greeting)  # hello, world <module 'greeting' (the shelf)>
print(books.short.pages, books.long.short is books.short)  # 90 True

import greeting as again

print(again is greeting, sys.modules["greeting"] is greeting)  # True True
SHELF["greeting"] = SHELF["greeting"].replace("hello", "good evening")
print(importlib.reload(greeting) is again, greeting.greet("world"))  # True good evening, world
print(greet("world"), greet is greeting.greet)  # good evening, world False
del sys.modules["greeting"]
import greeting as other

print(other is greeting, other.text is greeting.text)  # False False

# $ eadem imports samples/33_modules_from_a_dict.py | sed -n '/^books/,$p' | sed 's/, [0-9.]* ms//; s| /.*: | ...: |'
# books: a new module by Shelf from the shelf
#   BuiltinImporter: no
#   FrozenImporter: no
#   PathFinder: no
#     - ...: not there
#     - ...: not there
#   Shelf: found
#     books: in sys.modules: the same object
#     books.short: a new module by Shelf from the shelf
#       BuiltinImporter: no
#       FrozenImporter: no
#       PathFinder: no
#       Shelf: found
#     books.long: a new module by Shelf from the shelf
#       BuiltinImporter: no
#       FrozenImporter: no
#       PathFinder: no
#       Shelf: found
#         books: in sys.modules: the same object
# greeting: a new module by Shelf from the shelf
#   BuiltinImporter: no
#   FrozenImporter: no
#   PathFinder: no
#     - ...: not there
#     - ...: not there
#   Shelf: found
# greeting: in sys.modules: the same object
# greeting: in sys.modules: the same object
# greeting: a new module by Shelf from the shelf
#   BuiltinImporter: no
#   FrozenImporter: no
#   PathFinder: no
#     - ...: not there
#     - ...: not there
#   Shelf: found

# What an import does where sys.modules has something else than it left there: None, a module whose package is gone, a
# class, a package that was replaced while its module was loaded.
# needs: 3.13
import importlib
import sys

from modules_on_disk import attempt, folder

root = folder({
    "p/__init__.py": "",
    "p/a.py": "",
    "p/q/__init__.py": "print('p.q is loaded')\n",
    "p/q/b.py": "one = 1\n",
    "none.py": "import sys\nsys.modules['none'] = None\n",
    "top/__init__.py": "",
    "top/leaf.py": "import sys, types\nsys.modules['top'] = types.ModuleType('new')\n",
    "lost/__init__.py": "",
    "lost/leaf.py": "import sys\ndel sys.modules['lost']\n",
    "stars/__init__.py": "__all__ = ['*', 'leaf']\n",
    "stars/leaf.py": "",
    "count/__init__.py": "__all__ = ['one', 2]\none = 1\n",
    "again.py": "import again\ntry:\n    again.old\n    again.new\nexcept AttributeError as error:\n    print(str(error).split(' from ')[0])\nold = 1\n",
    "path/__init__.py": "from . import two\n",
    "path/two.py": "__package__ = None\nfrom . import three\nprint(three.__name__)\n",
    "path/three.py": "",
})


def show(text):
    print(text.replace(root, "ROOT"))


def run(statement):
    names = {}
    show(f"{statement}: {attempt(exec, statement, names) or sorted(n for n in names if n != '__builtins__')}")


# None: the module itself may not be imported, and is no package; but what is loaded already is there.
import p.q.b

sys.modules["p.q"] = None
for statement in ("import p.q", "import p.q.b", "import p.q.c", "from p.q.b import one", "from p.q import b"):
    run(statement)
print(importlib.import_module("p.q.b").one)
sys.modules["p"] = None
for statement in ("import p.q.b", "import p.q.b as b", "from p.q.b import one", "import p.a", "from p import a"):
    run(statement)
print(importlib.import_module("p.q.b").one)

# A module whose package is gone is there all the same; the package is imported again only where its name is bound.
del sys.modules["p"], sys.modules["p.q"]
run("from p.q.b import one")
print("p" in sys.modules, "p.q" in sys.modules)
run("import p.q.b")
print("p" in sys.modules, "p.q" in sys.modules)
run("from p.q import b")

# What a module puts in its own place is what the statement gives, once.
run("import none")
run("import none")
run("from none import x")
del sys.modules["none"]
run("from none import x")
del sys.modules["none"]
run("from none import *")

# The package that has the name then gets the attribute.
run("import top.leaf")
print(sys.modules["top"].__name__, hasattr(sys.modules["top"], "leaf"))
run("import lost.leaf")


class Standing:
    one, two, _three = 1, 2, 3


sys.modules["standing"] = Standing
run("from standing import *")
run("from standing import one")
run("from standing import four")
Standing.__name__ = "named"
sys.modules["standing"] = type("Odd", (), {})()
sys.modules["standing"].__dict__[5] = 1
sys.modules["standing"].__name__ = "odd"
run("from standing import *")

# Stars and other things in lists of names.
run("from stars import *")
print("stars.leaf" in sys.modules)
run("from count import *")
show(attempt(__import__, "stars", {}, {}, ["leaf", 3]))
print(__import__("stars.leaf", {}, {}, ()).__name__, __import__("stars.leaf", {}, {}, ("x",)).__name__)

# A module that is loaded again is no partial one.
run("import again")
again = sys.modules["again"]

importlib.reload(again)

# Where a relative name starts from.
import path

for names in ({"__package__": "path"}, {"__package__": 5}, {"__package__": ""}, {"__package__": "", "__name__": "path.x"},
              {"__package__": None, "__name__": "path.x"}, {"__name__": "path", "__path__": []}, {"__name__": "path"},
              {"__spec__": path.__spec__}, {"__spec__": 5}, {}, {"__name__": 5}):
    show(f"{sorted(names)}: {attempt(__import__, 'three', names, {}, ['x'], 1)}")
show(attempt(__import__, "x", {"__package__": "path"}, {}, [], 2))

# expect:
# p.q is loaded
# import p.q: ModuleNotFoundError: import of p.q halted; None in sys.modules
# import p.q.b: ['p']
# import p.q.c: ModuleNotFoundError: No module named 'p.q.c'; 'p.q' is not a package
# from p.q.b import one: ['one']
# from p.q import b: ModuleNotFoundError: import of p.q halted; None in sys.modules
# 1
# import p.q.b: ModuleNotFoundError: import of p halted; None in sys.modules
# import p.q.b as b: ModuleNotFoundError: import of p halted; None in sys.modules
# from p.q.b import one: ['one']
# import p.a: ModuleNotFoundError: No module named 'p.a'; 'p' is not a package
# from p import a: ModuleNotFoundError: import of p halted; None in sys.modules
# 1
# from p.q.b import one: ['one']
# False False
# import p.q.b: ['p']
# True False
# p.q is loaded
# from p.q import b: ['b']
# import none: ['none']
# import none: ModuleNotFoundError: import of none halted; None in sys.modules
# from none import x: ModuleNotFoundError: import of none halted; None in sys.modules
# from none import x: ImportError: cannot import name 'x' from '<unknown module name>' (unknown location)
# from none import *: ImportError: from-import-* object has no __dict__ and no __all__
# import top.leaf: ['top']
# new True
# import lost.leaf: KeyError: 'lost'
# from standing import *: ['one', 'two']
# from standing import one: ['one']
# from standing import four: ImportError: cannot import name 'four' from 'Standing' (unknown location)
# from standing import *: TypeError: Key in odd.__dict__ must be str, not int
# from stars import *: AttributeError: module 'stars' has no attribute '*'
# True
# from count import *: TypeError: Item in count.__all__ must be str, not int
# TypeError: Item in ``from list'' must be str, not int
# stars stars.leaf
# partially initialized module 'again'
# import again: ['again']
# module 'again' has no attribute 'new'
# path.three
# ['__package__']: <module 'path.three' from 'ROOT/path/three.py'>
# ['__package__']: TypeError: package must be a string
# ['__package__']: ImportError: attempted relative import with no known parent package
# ['__name__', '__package__']: ImportError: attempted relative import with no known parent package
# ['__name__', '__package__']: <module 'path.three' from 'ROOT/path/three.py'>
# ['__name__', '__path__']: <module 'path.three' from 'ROOT/path/three.py'>
# ['__name__']: ImportError: attempted relative import with no known parent package
# ['__spec__']: <module 'path.three' from 'ROOT/path/three.py'>
# ['__spec__']: AttributeError: 'int' object has no attribute 'parent'
# []: KeyError: "'__name__' not in globals"
# ['__name__']: TypeError: __name__ must be a string
# ImportError: attempted relative import beyond top-level package

# Modules and packages from files: what import binds, what is run, and what a module knows of itself.
import os
import sys

from modules_on_disk import attempt, folder

root = folder({
    "plain.py": '"""What it does."""\nprint("plain runs as", __name__)\nvalue = 1\n_hidden = 2\n',
    "pack/__init__.py": 'print("pack runs")\n__all__ = ["listed", "inner"]\nlisted = "listed"\nother = "other"\n',
    "pack/inner.py": 'print("inner runs")\nfrom . import listed\nfrom .sub import deep\nfrom .. import nothing\n',
    "pack/good.py": 'from . import listed\nfrom .sub import deep\nfrom .sub.deep import depth as d\n',
    "pack/sub/__init__.py": "from ..good import listed as from_good\n",
    "pack/sub/deep.py": "depth = 3\n",
    "star.py": "from plain import *\nnames = sorted(name for name in globals() if not name.startswith('__'))\n",
})

import plain
import plain as again
from plain import value, _hidden as shown

print(plain is again, plain is sys.modules["plain"], value, shown, plain.__doc__)
print(plain.__name__, repr(plain.__package__), plain.__file__ == root + "/plain.py", hasattr(plain, "__path__"))
print(plain.__spec__.name, plain.__spec__.origin == plain.__file__, type(plain.__loader__).__name__,
      plain.__loader__ is plain.__spec__.loader, plain.__spec__.has_location, repr(plain.__spec__.parent))
print(repr(plain).replace(root, "ROOT"))
import star

print(star.names)

import pack

print(pack.__path__ == [root + "/pack"], pack.__package__, pack.__spec__.parent,
      pack.__spec__.submodule_search_locations == pack.__path__)
print(attempt(lambda: pack.good))
print(attempt(__import__, "pack.inner"))
print("pack.inner" in sys.modules, "pack.sub.deep" in sys.modules, hasattr(pack, "inner"), pack.sub.deep.depth)
import pack.good as good

print(good.listed, good.d, good.__package__, pack.good is good, pack.sub.from_good)
print(attempt(__import__, "pack.none"), "|", attempt(__import__, "plain.none"), "|", attempt(__import__, "nowhere_at_all"))
print(__import__("pack.sub.deep", fromlist=["depth"]).__name__, __import__("pack.sub.deep").__name__)
namespace = {}
print(attempt(exec, "from pack import *", namespace))
print(attempt(exec, "from pack import missing", namespace).replace(root, "ROOT"))
print(attempt(exec, "from . import plain", {"__name__": "top"}))
print(attempt(exec, "from ... import plain", {"__name__": "pack.good", "__package__": "pack"}))

# ---- what is in sys.modules counts ----
sys.modules["invented"] = "no module at all"
import invented

print(invented)
sys.modules["forbidden"] = None
print(attempt(__import__, "forbidden"))
del sys.modules["plain"]
import plain as fresh

print(fresh is plain, fresh.value)

# expect:
# plain runs as plain
# True True 1 2 What it does.
# plain '' True False
# plain True SourceFileLoader True True ''
# <module 'plain' from 'ROOT/plain.py'>
# ['value']
# pack runs
# True pack pack True
# AttributeError: module 'pack' has no attribute 'good'
# inner runs
# ImportError: attempted relative import beyond top-level package
# False True False 3
# listed 3 pack True listed
# ModuleNotFoundError: No module named 'pack.none' | ModuleNotFoundError: No module named 'plain.none'; 'plain' is not a package | ModuleNotFoundError: No module named 'nowhere_at_all'
# pack.sub.deep pack
# inner runs
# ImportError: attempted relative import beyond top-level package
# ImportError: cannot import name 'missing' from 'pack' (ROOT/pack/__init__.py)
# ImportError: attempted relative import with no known parent package
# ImportError: attempted relative import beyond top-level package
# no module at all
# ModuleNotFoundError: import of forbidden halted; None in sys.modules
# plain runs as plain
# False 1

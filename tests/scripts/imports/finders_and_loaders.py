# Own finders and loaders: on sys.meta_path, on sys.path_hooks, with importlib.abc.
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import sys

from modules_on_disk import attempt

print([finder.__name__ for finder in sys.meta_path if isinstance(finder, type)])


class FromDict(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def __init__(self, texts):
        self.texts = texts

    def find_spec(self, fullname, path, target=None):
        if fullname not in self.texts:
            return None
        is_package = any(name.startswith(fullname + ".") for name in self.texts)
        return importlib.util.spec_from_loader(fullname, self, origin="a dict", is_package=is_package)

    def create_module(self, spec):
        print("create", spec.name)
        return None

    def exec_module(self, module):
        exec(self.texts[module.__name__], module.__dict__)


finder = FromDict({"kept": "value = 1\nprint('kept runs')", "box": "from . import lid", "box.lid": "material = 'tin'"})
sys.meta_path.append(finder)
import box
import kept

print(kept, kept.value, kept.__loader__ is finder, kept.__spec__.origin)
print(box.lid.material, box.__path__, box.lid.__package__)
finder.texts["kept"] = "value = 2\nadded = True"
print(importlib.reload(kept) is kept, kept.value, kept.added)
del finder.texts["kept"]
print(attempt(importlib.reload, kept))
sys.meta_path.remove(finder)
print(attempt(importlib.import_module, "box.more"))


# ---- entries of sys.path ----
class Shelf(importlib.abc.PathEntryFinder):
    def __init__(self, entry):
        if not entry.startswith("shelf:"):
            raise ImportError("no shelf")
        print("a finder for", entry)
        self.names = entry.removeprefix("shelf:").split(",")

    def find_spec(self, fullname, target=None):
        if fullname in self.names:
            return importlib.machinery.ModuleSpec(fullname, ShelfLoader(), origin="shelf", is_package=False)
        return None


class ShelfLoader:
    def create_module(self, spec):
        module = type(sys)(spec.name)
        module.made = "by hand"
        return module

    def exec_module(self, module):
        module.filled = True


sys.path_hooks.append(Shelf)
sys.path.append("shelf:apple,pear")
importlib.invalidate_caches()
import apple

print(apple.made, apple.filled, apple, "shelf:apple,pear" in sys.path_importer_cache)
print(attempt(importlib.import_module, "plum"))


# ---- what finders may do wrong ----
class Failing:
    def find_spec(self, fullname, path, target=None):
        raise RuntimeError(f"no {fullname} today")


sys.meta_path.insert(0, Failing())
print(attempt(importlib.import_module, "plum"))
del sys.meta_path[0]


class HalfLoader:
    def exec_module(self, module):
        pass


class HalfFinder:
    def find_spec(self, fullname, path, target=None):
        return importlib.machinery.ModuleSpec(fullname, HalfLoader()) if fullname == "half" else None


sys.meta_path.insert(0, HalfFinder())
print(attempt(importlib.import_module, "half"))
old = sys.meta_path
sys.meta_path = None
print(attempt(importlib.import_module, "whatever"))
sys.meta_path = old

# expect:
# ['BuiltinImporter', 'FrozenImporter', 'PathFinder']
# create box
# create box.lid
# create kept
# kept runs
# <module 'kept' (a dict)> 1 True a dict
# tin [] box
# True 2 True
# ModuleNotFoundError: spec not found for the module 'kept'
# ModuleNotFoundError: No module named 'box.more'
# a finder for shelf:apple,pear
# by hand True <module 'apple' (shelf)> True
# ModuleNotFoundError: No module named 'plum'
# RuntimeError: no plum today
# ImportError: loaders that define exec_module() must also define create_module()
# ImportError: sys.meta_path is None, Python is likely shutting down

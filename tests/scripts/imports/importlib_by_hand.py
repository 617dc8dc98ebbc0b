# importlib: import_module, util, machinery; specs and modules made by hand.
import importlib
import importlib.machinery
import importlib.util
import sys

from modules_on_disk import attempt, folder

root = folder({
    "piece.py": "number = 1\n",
    "pack/__init__.py": "",
    "pack/part.py": "name = __name__\n",
    "latin.py": "# coding: latin-1\ntext = 'é'\n".encode("latin-1"),
})
print(importlib.import_module("piece").number, importlib.import_module(".part", "pack").name)
print(attempt(importlib.import_module, ".part"), attempt(importlib.import_module, "..part", "pack"))
print(importlib.util.resolve_name("a.b", None), importlib.util.resolve_name(".b", "a"), importlib.util.resolve_name("..b", "a.c"),
      importlib.util.resolve_name(".", "a"))
print(attempt(importlib.util.resolve_name, "..b", "a"), attempt(importlib.util.resolve_name, ".b", ""))
print(importlib.util.find_spec("nowhere"), importlib.util.find_spec("piece").name, importlib.util.find_spec("pack.part").parent)
print(attempt(importlib.util.find_spec, "piece.inner"), attempt(importlib.util.find_spec, "__main__"))
spec = importlib.util.spec_from_file_location("another", root + "/piece.py")
module = importlib.util.module_from_spec(spec)
print(module.__name__, hasattr(module, "number"), "another" in sys.modules)
spec.loader.exec_module(module)
print(module.number, spec.loader.get_source("another"), spec.loader.is_package("another"), spec.loader.name)
print(attempt(spec.loader.get_source, "wrong"), spec.loader.get_filename() == root + "/piece.py")
print(importlib.util.spec_from_file_location("x", "/nowhere.txt"))
spec = importlib.machinery.ModuleSpec("made", None, origin="nothing", is_package=True)
print(spec, spec.parent, spec.cached, spec.has_location, spec.submodule_search_locations)
print(attempt(importlib.machinery.BuiltinImporter.find_spec, "sys"), importlib.machinery.BuiltinImporter.find_spec("piece"))
print(sys.__spec__.loader.__name__, sys.__spec__.origin, repr(sys), importlib.machinery.PathFinder.find_spec("piece").origin == root + "/piece.py")
import latin

print(latin.text, latin.__loader__.get_source("latin"), importlib.util.decode_source(b"# coding: latin-1\r\n'\xe9'\r\n"))
print(importlib.machinery.all_suffixes()[:1], importlib.machinery.SOURCE_SUFFIXES, importlib.machinery.BYTECODE_SUFFIXES)
loader = importlib.machinery.SourceFileLoader("named", root + "/piece.py")
print(loader == importlib.machinery.SourceFileLoader("named", root + "/piece.py"), loader.get_data(root + "/piece.py"))
finder = importlib.machinery.FileFinder(root, (importlib.machinery.SourceFileLoader, [".py"]))
print(finder.find_spec("piece").name, finder.find_spec("absent"), repr(finder).replace(root, "ROOT"))
del sys.modules["latin"]
lazy_spec = importlib.util.find_spec("latin")
lazy_spec.loader = importlib.util.LazyLoader(lazy_spec.loader)
lazy = importlib.util.module_from_spec(lazy_spec)
lazy_spec.loader.exec_module(lazy)
sys.modules["latin"] = lazy
print(type(lazy).__name__, lazy.text, type(lazy).__name__)
del sys.modules["piece"]
import piece

piece.number = 5
piece.own = 6
print(importlib.reload(piece) is piece, piece.number, piece.own)
print(attempt(importlib.reload, 5), attempt(importlib.reload, type(sys)("stranger")))

# expect:
# 1 pack.part
# TypeError: the 'package' argument is required to perform a relative import for '.part' ImportError: attempted relative import beyond top-level package
# a.b a.b a.b a
# ImportError: attempted relative import beyond top-level package ImportError: no package specified for '.b' (required for relative module names)
# None piece pack
# ModuleNotFoundError: __path__ attribute not found on 'piece' while trying to find 'piece.inner' ValueError: __main__.__spec__ is None
# another False False
# 1 number = 1
#  False another
# ImportError: loader for another cannot handle wrong True
# None
# ModuleSpec(name='made', loader=None, origin='nothing', submodule_search_locations=[]) made None False []
# ModuleSpec(name='sys', loader=<class '_frozen_importlib.BuiltinImporter'>, origin='built-in') None
# BuiltinImporter built-in <module 'sys' (built-in)> True
# é # coding: latin-1
# text = 'é'
#  # coding: latin-1
# 'é'
#
# ['.py'] ['.py'] ['.pyc']
# True b'number = 1\n'
# piece None FileFinder('ROOT')
# _LazyModule é module
# True 1 6
# TypeError: reload() argument must be a module ImportError: module stranger not in sys.modules

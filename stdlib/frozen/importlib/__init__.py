"""The import system as a program uses it."""

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

import sys

import _frozen_importlib as _bootstrap
import _frozen_importlib_external as _bootstrap_external
from builtins import __import__

for _module in (_bootstrap, _bootstrap_external):
    _bootstrap._complete(_module.__name__, _module)
del _module
_bootstrap.__name__ = "importlib._bootstrap"
_bootstrap.__package__ = "importlib"
_bootstrap_external.__name__ = "importlib._bootstrap_external"
_bootstrap_external.__package__ = "importlib"
sys.modules["importlib._bootstrap"] = _bootstrap
sys.modules["importlib._bootstrap_external"] = _bootstrap_external

_RELOADING = {}


def invalidate_caches():
    """Let all finders look again at what they have remembered."""
    for finder in sys.meta_path:
        if hasattr(finder, "invalidate_caches"):
            finder.invalidate_caches()


def import_module(name, package=None):
    """Import a module by its name, which begins with dots if it is relative to `package`."""
    level = len(name) - len(name.lstrip("."))
    if level:
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        from importlib.util import resolve_name
        name = resolve_name(name, package)
    elif not name:
        raise ValueError("Empty module name")
    return _bootstrap._gcd_import(name)


def reload(module):
    """Load a module again, into the same object, which is returned."""
    try:
        name = module.__spec__.name
    except AttributeError:
        try:
            name = module.__name__
        except AttributeError:
            raise TypeError("reload() argument must be a module") from None
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    if name in _RELOADING:
        return _RELOADING[name]
    _RELOADING[name] = module
    try:
        parent = name.rpartition(".")[0]
        path = None
        if parent:
            try:
                path = sys.modules[parent].__path__
            except KeyError:
                raise ImportError(f"parent {parent!r} not in sys.modules", name=parent) from None
        module.__spec__ = spec = _bootstrap._find_spec(name, path, module)
        if spec is None:
            raise ModuleNotFoundError(f"spec not found for the module {name!r}", name=name)
        _bootstrap._exec(spec, module)
        return sys.modules[name]
    finally:
        _RELOADING.pop(name, None)

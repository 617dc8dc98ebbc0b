"""Help for those who write finders and loaders."""

import _imp
import sys
import types

from _frozen_importlib import _find_spec, module_from_spec, spec_from_loader
from _frozen_importlib_external import (
    MAGIC_NUMBER, cache_from_source, decode_source, source_from_cache, spec_from_file_location)
from importlib.abc import Loader

__all__ = [
    "LazyLoader", "Loader", "MAGIC_NUMBER", "cache_from_source", "decode_source", "find_spec", "module_from_spec",
    "resolve_name", "source_from_cache", "source_hash", "spec_from_file_location", "spec_from_loader",
]


def source_hash(source_bytes):
    """Return the hash of a source by which a hash-based cache file knows it."""
    return _imp.source_hash(source_bytes)


def resolve_name(name, package):
    """Return the whole name of a module whose name may begin with dots."""
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(f"no package specified for {name!r} (required for relative module names)")
    rest = name.lstrip(".")
    above = package.rsplit(".", len(name) - len(rest) - 1)
    if len(above) < len(name) - len(rest):
        raise ImportError("attempted relative import beyond top-level package")
    return f"{above[0]}.{rest}" if rest else above[0]


def find_spec(name, package=None):
    """Return the spec of a module, or None if there is none; packages around it are imported."""
    fullname = resolve_name(name, package) if name.startswith(".") else name
    if fullname in sys.modules:
        module = sys.modules[fullname]
        if module is None:
            return None
        try:
            spec = module.__spec__
        except AttributeError:
            raise ValueError(f"{name}.__spec__ is not set") from None
        if spec is None:
            raise ValueError(f"{name}.__spec__ is None")
        return spec
    parent = fullname.rpartition(".")[0]
    if not parent:
        return _find_spec(fullname, None)
    try:
        path = __import__(parent, fromlist=["__path__"]).__path__
    except AttributeError as error:
        raise ModuleNotFoundError(f"__path__ attribute not found on {parent!r} while trying to find {fullname!r}",
                                  name=fullname) from error
    return _find_spec(fullname, path)


class _LazyModule(types.ModuleType):
    """A module that is loaded when one of its attributes is asked for."""

    def __getattribute__(self, attribute):
        spec = object.__getattribute__(self, "__spec__")
        state = spec.loader_state
        if state["is_loading"]:
            return object.__getattribute__(self, attribute)
        if attribute == "__class__":
            return _LazyModule
        state["is_loading"] = True
        names = object.__getattribute__(self, "__dict__")
        # What the program has set before goes over what the module defines.
        given = {key: value for key, value in names.items()
                 if key not in state["names"] or value is not state["names"][key]}
        name = names["__name__"]
        spec.loader.exec_module(self)
        if name in sys.modules and sys.modules[name] is not self:
            raise ValueError(f"module object for {name!r} substituted in sys.modules during a lazy load")
        names.update(given)
        self.__class__ = types.ModuleType
        return getattr(self, attribute)

    def __delattr__(self, attribute):
        self.__getattribute__(attribute)
        delattr(self, attribute)


class LazyLoader(Loader):
    """Puts off what another loader does until the module is used."""

    def __init__(self, loader):
        if not hasattr(loader, "exec_module"):
            raise TypeError("loader must define exec_module()")
        self.loader = loader

    @classmethod
    def factory(cls, loader):
        """Return a callable that makes a lazy loader of what `loader` makes."""
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        module.__spec__.loader = module.__loader__ = self.loader
        module.__spec__.loader_state = {"names": module.__dict__.copy(), "is_loading": False}
        module.__class__ = _LazyModule

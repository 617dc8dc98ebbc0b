"""Base classes for finders and loaders."""

import abc

from _frozen_importlib import BuiltinImporter, FrozenImporter
import _frozen_importlib_external as _external

__all__ = ["Loader", "MetaPathFinder", "PathEntryFinder", "ResourceLoader", "InspectLoader", "ExecutionLoader",
           "FileLoader", "SourceLoader"]


class MetaPathFinder(metaclass=abc.ABCMeta):
    """A finder for sys.meta_path. It has a method find_spec(fullname, path, target=None)."""

    def invalidate_caches(self):
        """Forget what may not hold any more."""


class PathEntryFinder(metaclass=abc.ABCMeta):
    """A finder for one entry of a path. It has a method find_spec(fullname, target=None)."""

    def invalidate_caches(self):
        """Forget what may not hold any more."""


class Loader(metaclass=abc.ABCMeta):
    """Makes and fills modules. It has a method exec_module(module)."""

    def create_module(self, spec):
        """Return a module for a spec, or None for a plain one."""
        return None

    def load_module(self, fullname):
        """Return the module of that name, loaded (the way before exec_module)."""
        if not hasattr(self, "exec_module"):
            raise ImportError
        return _external._load_module_shim(self, fullname)


class ResourceLoader(Loader):
    """A loader that gives files beside its modules."""

    @abc.abstractmethod
    def get_data(self, path):
        """Return the bytes of a file."""
        raise OSError


class InspectLoader(Loader):
    """A loader whose modules can be looked at without loading them."""

    def is_package(self, fullname):
        """Return whether the module is a package."""
        raise ImportError

    def get_code(self, fullname):
        """Return the module's code, or None if it is no Python."""
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source)

    @abc.abstractmethod
    def get_source(self, fullname):
        """Return the module's text, or None if it has none."""
        raise ImportError

    @staticmethod
    def source_to_code(data, path="<string>"):
        """Compile a text, or its bytes."""
        return compile(data, path, "exec", dont_inherit=True)

    exec_module = _external._LoaderBasics.exec_module
    load_module = _external._LoaderBasics.load_module


class ExecutionLoader(InspectLoader):
    """A loader whose modules have a file name."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        """Return the file name of the module."""
        raise ImportError

    def get_code(self, fullname):
        source = self.get_source(fullname)
        if source is None:
            return None
        try:
            return self.source_to_code(source, self.get_filename(fullname))
        except ImportError:
            return self.source_to_code(source)


class FileLoader(_external.FileLoader, ResourceLoader, ExecutionLoader):
    """A loader of modules that are files."""


class SourceLoader(_external.SourceLoader, ResourceLoader, ExecutionLoader):
    """A loader of texts, whose bytecode is cached if it has path_stats and set_data."""

    def path_mtime(self, path):
        """Return when a file was changed."""
        if self.path_stats.__func__ is SourceLoader.path_stats:
            raise OSError
        return int(self.path_stats(path)["mtime"])

    def path_stats(self, path):
        """Return a dict of what is known of a file: "mtime" and perhaps "size"."""
        if self.path_mtime.__func__ is SourceLoader.path_mtime:
            raise OSError
        return {"mtime": self.path_mtime(path)}

    def set_data(self, path, data):
        """Write bytes to a file; what cannot be written is not."""


MetaPathFinder.register(BuiltinImporter)
MetaPathFinder.register(FrozenImporter)
MetaPathFinder.register(_external.PathFinder)
PathEntryFinder.register(_external.FileFinder)
InspectLoader.register(BuiltinImporter)
InspectLoader.register(FrozenImporter)
InspectLoader.register(_external.NamespaceLoader)
FileLoader.register(_external.SourcelessFileLoader)
SourceLoader.register(_external.SourceFileLoader)

"""The search for modules along sys.path: files, folders, archives, and the cache of bytecode beside them."""

import _imp
import posix
import sys

from _frozen_importlib import ModuleSpec, _load, _spec_in_program, _story, _warn, spec_from_loader
from _frozen_importlib_cache import (
    _CHECKED, _HASHED, _HEADER, BYTECODE_SUFFIXES, MAGIC_NUMBER, SOURCE_SUFFIXES, _by_hash, _by_time, _cached_place,
    _body_of, _check_source, _code_of, _flags_of, _mode_of, _number, _path_abspath, _path_isabs, _path_isdir,
    _path_isfile, _path_join, _path_split, cache_from_source, decode_source, source_from_cache)

path_sep = "/"
DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = BYTECODE_SUFFIXES
EXTENSION_SUFFIXES = []

_UNKNOWN = object()


# ---- specs of files ----


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=_UNKNOWN):
    """Return a spec for a module in a file, or None if no loader takes such a file."""
    if location is None:
        location = "<unknown>"
        if hasattr(loader, "get_filename"):
            try:
                location = loader.get_filename(name)
            except ImportError:
                pass
    else:
        location = _path_abspath(posix.fspath(location))
    if loader is None:
        for kind, suffixes in _file_loaders():
            if location.endswith(tuple(suffixes)):
                loader = kind(name, location)
                break
        else:
            return None
    spec = ModuleSpec(name, loader, origin=location)
    spec._set_fileattr = True
    if submodule_search_locations is _UNKNOWN:
        if hasattr(loader, "is_package"):
            try:
                if loader.is_package(name):
                    spec.submodule_search_locations = []
            except ImportError:
                pass
    else:
        spec.submodule_search_locations = submodule_search_locations
    if spec.submodule_search_locations == [] and location:
        spec.submodule_search_locations.append(_path_split(location)[0])
    return spec


# ---- loaders ----


def _load_module_shim(loader, fullname):
    _warn("the load_module() method is deprecated and slated for removal in Python 3.15; use exec_module() instead",
          DeprecationWarning)
    spec = spec_from_loader(fullname, loader)
    if fullname in sys.modules:
        from _frozen_importlib import _exec
        return _exec(spec, sys.modules[fullname])
    return _load(spec)


class _LoaderBasics:
    """What loaders of code have in common."""

    def is_package(self, fullname):
        """Return whether the file is called __init__."""
        stem = _path_split(self.get_filename(fullname))[1].rsplit(".", 1)[0]
        return stem == "__init__" and fullname.rpartition(".")[2] != "__init__"

    def create_module(self, spec):
        """Return None: a plain module is made."""

    def exec_module(self, module):
        """Run the module's code."""
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f"cannot load module {module.__name__!r} when get_code() returns None")
        exec(code, module.__dict__)

    def load_module(self, fullname):
        """Return the module of that name, loaded (the way before exec_module)."""
        return _load_module_shim(self, fullname)


class SourceLoader(_LoaderBasics):
    """Loads modules from texts, which a derived class gets, and keeps their bytecode if that class can."""

    def path_mtime(self, path):
        """Return when a file was changed."""
        raise OSError

    def path_stats(self, path):
        """Return a dict of what is known of a file: "mtime" and perhaps "size"."""
        return {"mtime": self.path_mtime(path)}

    def set_data(self, path, data):
        """Write bytes to a file; what cannot be written is not."""

    def _cache_bytecode(self, source_path, bytecode_path, data):
        return self.set_data(bytecode_path, data)

    def get_source(self, fullname):
        """Return the text of a module."""
        path = self.get_filename(fullname)
        try:
            data = self.get_data(path)
        except OSError as error:
            raise ImportError("source not available through get_data()", name=fullname) from error
        return decode_source(data)

    def source_to_code(self, data, path, *, _optimize=-1):
        """Compile a text, or its bytes."""
        return _imp.compile_module(data, path, _optimize)

    def get_code(self, fullname):
        """Return the code of a module: from its cache file if that is of the source there is, else compiled."""
        path = self.get_filename(fullname)
        source = stats = cache = None
        hashed, checked = False, True
        try:
            cache = cache_from_source(path)
        except NotImplementedError:
            pass
        else:
            try:
                stats = self.path_stats(path)
            except OSError:
                cache = None
        if cache is not None:
            details = {"name": fullname, "path": cache}
            try:
                data = self.get_data(cache)
            except OSError:
                _story("cache", fullname, cache, "missing", "")
            else:
                try:
                    flags = _flags_of(data, fullname, details)
                    hashed = flags & _HASHED != 0
                    if hashed:
                        checked = flags & _CHECKED != 0
                        if _imp.check_hash_based_pycs != "never" and (
                                checked or _imp.check_hash_based_pycs == "always"):
                            source = self.get_data(path)
                            if _imp.source_hash(source) != data[8:16]:
                                raise ImportError("hash in bytecode doesn't match hash of source", **details)
                    else:
                        _check_source(data, stats, fullname, details)
                        if _imp.is_changed(_body_of(data), stats.get("mtime_ns", 0)):
                            _story("cache", fullname, cache, "stale", "changed within the same second")
                            raise ImportError(f"bytecode is stale for {fullname!r}", **details)
                    code = _code_of(data, fullname, cache, path)
                except (ImportError, EOFError) as error:
                    _story("cache", fullname, cache, "stale", str(error))
                else:
                    _story("cache", fullname, cache, "fresh", "")
                    return code
        if source is None:
            source = self.get_data(path)
        code = self.source_to_code(source, path)
        if cache is not None and not sys.dont_write_bytecode and _imp.keeps_bytecode():
            if hashed:
                data = _by_hash(code, _imp.source_hash(source), checked)
            else:
                data = _by_time(code, dict(stats, size=stats.get("size", len(source))))
            try:
                self._cache_bytecode(path, cache, data)
            except NotImplementedError:
                pass
        return code


class FileLoader:
    """A loader of one file."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def _check_name(self, fullname):
        if fullname is not None and fullname != self.name:
            raise ImportError(f"loader for {self.name} cannot handle {fullname}", name=fullname)

    def load_module(self, fullname=None):
        """Return the module, loaded (the way before exec_module)."""
        self._check_name(fullname)
        return super().load_module(fullname or self.name)

    def get_filename(self, fullname=None):
        """Return the path of the file."""
        self._check_name(fullname)
        return self.path

    def get_data(self, path):
        """Return the bytes of a file."""
        return _imp.read_file(posix.fspath(path))


class SourceFileLoader(FileLoader, SourceLoader):
    """Loads modules from source files, and keeps their bytecode in __pycache__."""

    def path_stats(self, path):
        """Return when a file was changed, and its size."""
        found = posix.stat(path)
        return {"mtime": found.st_mtime, "size": found.st_size, "mtime_ns": found.st_mtime_ns}

    def _cache_bytecode(self, source_path, bytecode_path, data):
        # Whoever may write the source may write its cache.
        try:
            mode = posix.stat(source_path).st_mode | 0o200
        except OSError:
            mode = 0o666
        return self.set_data(bytecode_path, data, _mode=mode & 0o777)

    def set_data(self, path, data, *, _mode=0o666):
        """Write bytes to a file, all or nothing; folders that lack are made, and what cannot be written is not."""
        missing = []
        parent = _path_split(path)[0]
        while parent and not _path_isdir(parent):
            parent, part = _path_split(parent)
            missing.append(part)
        try:
            for part in reversed(missing):
                parent = _path_join(parent, part) if parent or not path.startswith("/") else "/" + part
                try:
                    posix.mkdir(parent)
                except FileExistsError:
                    pass
            _imp.write_file(path, data, _mode)
        except OSError as error:
            _story("cache", self.name, path, "not written", str(error))
        else:
            _story("cache", self.name, path, "written", "")


class SourcelessFileLoader(FileLoader, _LoaderBasics):
    """Loads modules from bytecode files that stand for themselves."""

    def get_code(self, fullname):
        """Return the module's code."""
        path = self.get_filename(fullname)
        data = self.get_data(path)
        _flags_of(data, fullname, {"name": fullname, "path": path})
        return _code_of(data, fullname, path)

    def get_source(self, fullname):
        """Return None: there is no text."""


# ---- packages without a file ----


class _NamespacePath:
    """The folders of a namespace package: looked for again when the path around it changes."""

    _epoch = 0  # one more each time all caches are dropped

    def __init__(self, name, path, path_finder):
        self._name = name
        self._path = path
        self._last_parent_path = tuple(self._parent_path())
        self._last_epoch = self._epoch
        self._path_finder = path_finder

    def _parent_names(self):
        parent, dot, _ = self._name.rpartition(".")
        return (parent, "__path__") if dot else ("sys", "path")

    def _parent_path(self):
        module, attribute = self._parent_names()
        return getattr(sys.modules[module], attribute)

    def _recalculate(self):
        parent_path = tuple(self._parent_path())
        if parent_path != self._last_parent_path or self._epoch != self._last_epoch:
            spec = self._path_finder(self._name, parent_path)
            if spec is not None and spec.loader is None and spec.submodule_search_locations:
                self._path = spec.submodule_search_locations
            self._last_parent_path = parent_path
            self._last_epoch = self._epoch
        return self._path

    def __iter__(self):
        return iter(self._recalculate())

    def __getitem__(self, index):
        return self._recalculate()[index]

    def __setitem__(self, index, path):
        self._path[index] = path

    def __len__(self):
        return len(self._recalculate())

    def __contains__(self, item):
        return item in self._recalculate()

    def __repr__(self):
        return f"_NamespacePath({self._path!r})"

    def append(self, item):
        self._path.append(item)


class NamespaceLoader:
    """Loads a package that is nothing but folders."""

    def __init__(self, name, path, path_finder):
        self._path = _NamespacePath(name, path, path_finder)

    def is_package(self, fullname):
        return True

    def get_source(self, fullname):
        return ""

    def get_code(self, fullname):
        return compile("", "<string>", "exec", dont_inherit=True)

    def create_module(self, spec):
        """Return None: a plain module is made."""

    def exec_module(self, module):
        """Do nothing: there is no code."""

    def load_module(self, fullname):
        return _load_module_shim(self, fullname)


# ---- finders ----


class PathFinder:
    """Looks for modules along sys.path, or the __path__ of a package."""

    @staticmethod
    def invalidate_caches():
        """Let the finders of all entries look again."""
        for entry, finder in list(sys.path_importer_cache.items()):
            # What was relative may be something else now.
            if finder is None or not _path_isabs(entry):
                del sys.path_importer_cache[entry]
            elif hasattr(finder, "invalidate_caches"):
                finder.invalidate_caches()
        _NamespacePath._epoch += 1

    @staticmethod
    def _path_hooks(path):
        if sys.path_hooks is not None and not sys.path_hooks:
            _warn("sys.path_hooks is empty", ImportWarning)
        for hook in sys.path_hooks:
            try:
                return hook(path)
            except ImportError:
                continue
        return None

    @classmethod
    def _path_importer_cache(cls, path):
        if path == "":
            try:
                path = posix.getcwd()
            except (FileNotFoundError, PermissionError):
                # The folder is gone.
                return None
        try:
            return sys.path_importer_cache[path]
        except KeyError:
            finder = sys.path_importer_cache[path] = cls._path_hooks(path)
            return finder

    @classmethod
    def _get_spec(cls, fullname, path, target=None):
        portions = []
        for entry in path:
            if not isinstance(entry, str):
                continue
            finder = cls._path_importer_cache(entry)
            if finder is None:
                _story("entry", fullname, entry, "no finder")
                continue
            spec = finder.find_spec(fullname, target)
            if spec is None:
                _story("entry", fullname, entry, "not there")
                continue
            if spec.loader is not None:
                _story("entry", fullname, entry, "found")
                return spec
            if spec.submodule_search_locations is None:
                raise ImportError("spec missing loader")
            _story("entry", fullname, entry, "a part of a namespace package")
            portions.extend(spec.submodule_search_locations)
        spec = ModuleSpec(fullname, None)
        spec.submodule_search_locations = portions
        return spec

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        """Return the spec of a module on sys.path or `path`, or None."""
        spec = cls._get_spec(fullname, sys.path if path is None else path, target)
        if spec.loader is not None:
            return spec
        if not spec.submodule_search_locations:
            return None
        spec.submodule_search_locations = _NamespacePath(fullname, spec.submodule_search_locations, cls._get_spec)
        return spec


class FileFinder:
    """Finds modules in one folder, whose names it remembers while the folder does not change."""

    def __init__(self, path, *loader_details):
        self._loaders = [(suffix, loader) for loader, suffixes in loader_details for suffix in suffixes]
        self.path = "." if not path or path == "." else path
        self.path = _path_abspath(self.path)
        self._path_mtime = -1
        self._path_cache = frozenset()

    def invalidate_caches(self):
        """Read the folder again when it is asked next."""
        self._path_mtime = -1

    def _get_spec(self, loader, fullname, path, locations, target):
        return spec_from_file_location(fullname, path, loader=loader(fullname, path),
                                       submodule_search_locations=locations)

    def find_spec(self, fullname, target=None):
        """Return the spec of a module in the folder, or None; one without a loader for a folder without __init__."""
        tail = fullname.rpartition(".")[2]
        try:
            mtime = posix.stat(self.path or posix.getcwd()).st_mtime_ns
        except OSError:
            mtime = -1
        if mtime != self._path_mtime:
            self._fill_cache()
            self._path_mtime = mtime
        is_namespace = False
        if tail in self._path_cache:
            base = _path_join(self.path, tail)
            for suffix, loader in self._loaders:
                path = f"{base}/__init__{suffix}"
                if _path_isfile(path):
                    return self._get_spec(loader, fullname, path, [base], target)
            is_namespace = _path_isdir(base)
        for suffix, loader in self._loaders:
            if tail + suffix in self._path_cache:
                path = _path_join(self.path, tail + suffix)
                if _path_isfile(path):
                    return self._get_spec(loader, fullname, path, None, target)
        if is_namespace:
            spec = ModuleSpec(fullname, None)
            spec.submodule_search_locations = [base]
            return spec
        return None

    def _fill_cache(self):
        try:
            self._path_cache = frozenset(posix.listdir(self.path or posix.getcwd()))
        except (FileNotFoundError, PermissionError, NotADirectoryError):
            self._path_cache = frozenset()

    @classmethod
    def path_hook(cls, *loader_details):
        """Return a hook for sys.path_hooks that takes folders."""
        def path_hook_for_FileFinder(path):
            if not _path_isdir(path):
                raise ImportError("only directories are supported", path=path)
            return cls(path, *loader_details)

        return path_hook_for_FileFinder

    def __repr__(self):
        return f"FileFinder({self.path!r})"


class LibraryFinder(FileFinder):
    """Finds the modules of the library, and what is installed beside them."""

    def find_spec(self, fullname, target=None):
        """Return the spec of a module, or None."""
        if _imp.is_on_path(fullname):
            spec = _spec_in_program(fullname)
            if spec is not None:
                return spec
        return super().find_spec(fullname, target)


def _library_hook(path):
    if path != _imp.library_path():
        raise ImportError("only the folder of the library is supported", path=path)
    return LibraryFinder(path, *_file_loaders())


def _file_loaders():
    return [(SourceFileLoader, SOURCE_SUFFIXES), (SourcelessFileLoader, BYTECODE_SUFFIXES)]


def _zip_hook(path):
    # The module is only loaded for what is a file.
    if not path or _path_isdir(path) or not _has_file_above(path):
        raise ImportError(f"not a Zip file: {path!r}", path=path)
    from zipimport import zipimporter
    return zipimporter(path)


def _has_file_above(path):
    while path:
        mode = _mode_of(path)
        if mode:
            return mode == 0o100000
        path = _path_split(path)[0]
    return False


def _usual_hooks():
    return _library_hook, _zip_hook, FileFinder.path_hook(*_file_loaders())

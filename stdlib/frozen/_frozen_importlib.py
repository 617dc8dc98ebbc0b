"""What an import does: specs, the finders of built-in and frozen modules, and loading one module after another.

The search along sys.path is in _frozen_importlib_external. Import statements come here when a module is not in
sys.modules; as long as nobody has asked for sys.meta_path, built-in and frozen modules are imported without this module.
"""

import _imp
import sys

_story = _imp.story  # tells who watches the imports what happens
_MISSING = object()


def _warn(message, category):
    import warnings
    warnings.warn(message, category, 3)


class ModuleSpec:
    """What is known of a module before it is loaded: its name, its loader, and where it comes from."""

    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self._uninitialized_submodules = []
        self._set_fileattr = False
        self._cached = None

    def __repr__(self):
        parts = [f"name={self.name!r}", f"loader={self.loader!r}"]
        if self.origin is not None:
            parts.append(f"origin={self.origin!r}")
        if self.submodule_search_locations is not None:
            parts.append(f"submodule_search_locations={self.submodule_search_locations}")
        return f"{self.__class__.__name__}({', '.join(parts)})"

    def __eq__(self, other):
        try:
            return (self.name == other.name and self.loader == other.loader and self.origin == other.origin
                    and self.submodule_search_locations == other.submodule_search_locations
                    and self.cached == other.cached and self.has_location == other.has_location)
        except AttributeError:
            return NotImplemented

    @property
    def cached(self):
        """Where the bytecode of the module is kept, or would be."""
        if self._cached is None and self.origin is not None and self._set_fileattr:
            self._cached = _external()._cached_place(self.origin)
        return self._cached

    @cached.setter
    def cached(self, place):
        self._cached = place

    @property
    def parent(self):
        """The name of the package in which the module is, or which it is."""
        if self.submodule_search_locations is None:
            return self.name.rpartition(".")[0]
        return self.name

    @property
    def has_location(self):
        """Whether origin is a place from which the module can be loaded."""
        return self._set_fileattr

    @has_location.setter
    def has_location(self, value):
        self._set_fileattr = bool(value)


def _external():
    import _frozen_importlib_external
    return _frozen_importlib_external


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """Return a spec made of what the loader itself knows."""
    if origin is None:
        origin = getattr(loader, "_ORIGIN", None)
    if not origin and hasattr(loader, "get_filename"):
        make = _external().spec_from_file_location
        if is_package is None:
            return make(name, loader=loader)
        return make(name, loader=loader, submodule_search_locations=[] if is_package else None)
    if is_package is None:
        try:
            is_package = hasattr(loader, "is_package") and loader.is_package(name)
        except ImportError:
            is_package = None
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def _spec_from_module(module, loader=None, origin=None):
    spec = getattr(module, "__spec__", None)
    if spec is not None:
        return spec
    place = getattr(module, "__file__", None)
    if loader is None:
        loader = getattr(module, "__loader__", None)
    if origin is None:
        origin = place if place is not None else getattr(loader, "_ORIGIN", None)
    spec = ModuleSpec(module.__name__, loader, origin=origin)
    spec._set_fileattr = place is not None and origin == place
    spec.cached = getattr(module, "__cached__", None)
    path = getattr(module, "__path__", None)
    spec.submodule_search_locations = None if path is None else list(path)
    return spec


def _init_module_attrs(spec, module, *, override=False):
    def give(name, value):
        if override or getattr(module, name, None) is None:
            try:
                setattr(module, name, value)
            except AttributeError:
                pass

    give("__name__", spec.name)
    loader = spec.loader
    if loader is None and spec.submodule_search_locations is not None:
        loader = _external().NamespaceLoader.__new__(_external().NamespaceLoader)
        loader._path = spec.submodule_search_locations
        spec.loader = loader
        module.__file__ = None
    give("__loader__", loader)
    give("__package__", spec.parent)
    try:
        module.__spec__ = spec
    except AttributeError:
        pass
    if spec.submodule_search_locations is not None:
        give("__path__", spec.submodule_search_locations)
    if spec.has_location:
        give("__file__", spec.origin)
        if spec.cached is not None:
            give("__cached__", spec.cached)
    return module


def module_from_spec(spec):
    """Return a new module for a spec, with its import attributes set, not loaded yet."""
    module = None
    if hasattr(spec.loader, "create_module"):
        module = spec.loader.create_module(spec)
    elif hasattr(spec.loader, "exec_module"):
        raise ImportError("loaders that define exec_module() must also define create_module()")
    if module is None:
        module = type(sys)(spec.name)
    return _init_module_attrs(spec, module)


def _repr_of_spec(spec):
    name = "?" if spec.name is None else spec.name
    if spec.origin is None:
        return f"<module {name!r}>" if spec.loader is None else f"<module {name!r} ({spec.loader!r})>"
    if spec.has_location:
        return f"<module {name!r} from {spec.origin!r}>"
    return f"<module {spec.name!r} ({spec.origin})>"


# ---- the finders of what is in the program ----


def _requires(test, kind):
    """A decorator of methods that are about modules of that kind alone."""
    def decorate(method):
        def checked(self, fullname):
            if not test(fullname):
                raise ImportError(f"{fullname!r} is not a {kind} module", name=fullname)
            return method(self, fullname)

        checked.__name__ = method.__name__
        checked.__doc__ = method.__doc__
        return checked
    return decorate


class BuiltinImporter:
    """Finds and loads the modules that are written in C++."""

    _ORIGIN = "built-in"

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        """Return the spec of a built-in module, or None."""
        if not _imp.is_builtin(fullname) or _imp.is_on_path(fullname):
            return None
        return ModuleSpec(fullname, cls, origin=cls._ORIGIN, is_package=False)

    @staticmethod
    def create_module(spec):
        """Return the module, which there is once."""
        if not _imp.is_builtin(spec.name):
            raise ImportError(f"{spec.name!r} is not a built-in module", name=spec.name)
        return _imp.create_builtin(spec)

    @staticmethod
    def exec_module(module):
        """Fill the module: it is full already."""

    @classmethod
    def load_module(cls, fullname):
        """Load the module in the old way."""
        return _external()._load_module_shim(cls, fullname)

    @classmethod
    @_requires(_imp.is_builtin, "built-in")
    def get_code(cls, fullname):
        """Return None: it is no bytecode."""

    @classmethod
    @_requires(_imp.is_builtin, "built-in")
    def get_source(cls, fullname):
        """Return None: it has no text."""

    @classmethod
    @_requires(_imp.is_builtin, "built-in")
    def is_package(cls, fullname):
        """Return False: there is no such package."""
        return False


class FrozenImporter:
    """Finds and loads the modules of the library whose text is in the program."""

    _ORIGIN = "frozen"

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        """Return the spec of a frozen module, or None."""
        found = _imp.find_frozen(fullname)
        # A part of a package is there if the package is.
        if found is None or path or _imp.is_on_path(fullname):
            return None
        return ModuleSpec(fullname, cls, origin=cls._ORIGIN, is_package=found[1])

    @staticmethod
    def create_module(spec):
        """Return None: a plain module is made."""

    @staticmethod
    def exec_module(module):
        """Run the module's code."""
        spec = module.__spec__
        module.__origname__ = spec.name
        exec(_imp.get_frozen_object(spec.name), module.__dict__)

    @classmethod
    def load_module(cls, fullname):
        """Load the module in the old way."""
        return _external()._load_module_shim(cls, fullname)

    @classmethod
    @_requires(_imp.is_frozen, "frozen")
    def get_code(cls, fullname):
        """Return the module's code."""
        return _imp.get_frozen_object(fullname)

    @classmethod
    @_requires(_imp.is_frozen, "frozen")
    def get_source(cls, fullname):
        """Return None, as for all frozen modules."""

    @classmethod
    @_requires(_imp.is_frozen, "frozen")
    def is_package(cls, fullname):
        """Return whether the module is a package."""
        return _imp.is_frozen_package(fullname)


def _spec_in_program(name):
    """The spec of a built-in or frozen module, wherever it is found; None if there is none."""
    if _imp.is_builtin(name):
        return ModuleSpec(name, BuiltinImporter, origin=BuiltinImporter._ORIGIN, is_package=False)
    found = _imp.find_frozen(name)
    if found is not None:
        return ModuleSpec(name, FrozenImporter, origin=FrozenImporter._ORIGIN, is_package=found[1])
    return None


# ---- finding and loading ----


def _find_spec(name, path, target=None):
    finders = sys.meta_path
    if finders is None:
        raise ImportError("sys.meta_path is None, Python is likely shutting down")
    if not finders:
        _warn("sys.meta_path is empty", ImportWarning)
    was_loaded = name in sys.modules
    for finder in finders:
        try:
            find = finder.find_spec
        except AttributeError:
            continue
        _story("finder", name, finder)
        spec = find(name, path, target)
        if spec is None:
            continue
        _story("found", name, finder, spec)
        # The finder may have imported the module itself.
        if not was_loaded and name in sys.modules:
            own = getattr(sys.modules[name], "__spec__", None)
            return spec if own is None else own
        return spec
    return None


def _exec(spec, module):
    """Load once more into a module that there is (importlib.reload)."""
    name = spec.name
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name!r} not in sys.modules", name=name)
    try:
        if spec.loader is None and spec.submodule_search_locations is None:
            raise ImportError("missing loader", name=name)
        _init_module_attrs(spec, module, override=True)
        if spec.loader is None:
            pass  # a package without a file
        elif hasattr(spec.loader, "exec_module"):
            spec.loader.exec_module(module)
        else:
            spec.loader.load_module(name)
    finally:
        module = sys.modules.pop(name)
        sys.modules[name] = module
    return module


def _load_by_old_protocol(spec):
    _warn(f"{spec.loader.__class__.__qualname__}.exec_module() not found; falling back to load_module()", ImportWarning)
    try:
        spec.loader.load_module(spec.name)
    except BaseException:
        if spec.name in sys.modules:
            sys.modules[spec.name] = sys.modules.pop(spec.name)
        raise
    module = sys.modules.pop(spec.name)
    sys.modules[spec.name] = module
    for name, value in (("__loader__", spec.loader), ("__package__", spec.parent), ("__spec__", spec)):
        if getattr(module, name, None) is None:
            try:
                setattr(module, name, value)
            except AttributeError:
                pass
    return module


def _load(spec):
    """Return a new module for a spec, loaded and in sys.modules."""
    name = spec.name
    loader = spec.loader
    if loader is not None and not hasattr(loader, "exec_module"):
        return _load_by_old_protocol(spec)
    module = module_from_spec(spec)
    # Whoever imports it meanwhile gets it as far as it is.
    spec._initializing = True
    try:
        sys.modules[name] = module
        try:
            if spec.loader is not None:
                spec.loader.exec_module(module)
            elif spec.submodule_search_locations is None:
                raise ImportError("missing loader", name=name)
        except BaseException:
            sys.modules.pop(name, None)
            raise
        # It may have put something else in its place.
        module = sys.modules.pop(name)
        sys.modules[name] = module
        return module
    finally:
        spec._initializing = False


def _gcd_import(name):
    """Return the module of that name, as importlib.import_module does. (An `import` statement wants the top package, too.)"""
    return _imp.find_module(name, _gcd_import)


def _find_and_load(name, import_=__import__):
    """Return the module of that name: the one in sys.modules, or a new one, whose package `import_` imports."""
    module = sys.modules.get(name, _MISSING)
    if module is _MISSING:
        return _find_and_load_new(name, import_)
    if module is None:
        raise ModuleNotFoundError(f"import of {name} halted; None in sys.modules", name=name)
    return module


def _find_and_load_new(name, import_):
    path = parent_spec = None
    parent, _, child = name.rpartition(".")
    if parent:
        if parent not in sys.modules:
            import_(parent)
        if name in sys.modules:
            return sys.modules[name]
        package = sys.modules[parent]
        try:
            path = package.__path__
        except AttributeError:
            raise ModuleNotFoundError(f"No module named {name!r}; {parent!r} is not a package", name=name) from None
        parent_spec = package.__spec__
    spec = _find_spec(name, path)
    if spec is None:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    if parent_spec:
        parent_spec._uninitialized_submodules.append(child)
    _story("load", name, spec)
    try:
        module = _load(spec)
    except BaseException:
        _story("failed", name)
        raise
    finally:
        if parent_spec:
            parent_spec._uninitialized_submodules.pop()
    _story("loaded", name, module)
    if parent:
        package = sys.modules[parent]  # which need not be the one that it was
        try:
            setattr(package, child, module)
        except AttributeError:
            _warn(f"Cannot set an attribute on {parent!r} for child module {child!r}", ImportWarning)
    return module


def _complete(name, module):
    """Give a module that was imported without this one what it lacks: __spec__ and __loader__."""
    spec = _spec_in_program(name)
    if spec is not None:
        module.__dict__.setdefault("__spec__", spec)
        module.__dict__.setdefault("__loader__", spec.loader)


def _install():
    """Set up sys.meta_path and what belongs to it."""
    external = _external()
    if not hasattr(sys, "meta_path"):
        sys.meta_path = [BuiltinImporter, FrozenImporter, external.PathFinder]
    if not hasattr(sys, "path_hooks"):
        sys.path_hooks = list(external._usual_hooks())
    if not hasattr(sys, "path_importer_cache"):
        sys.path_importer_cache = {}

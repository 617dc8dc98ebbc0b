"""Runs modules and files as programs: `eadem -m NAME`, `eadem FOLDER`, `eadem ARCHIVE`."""

import importlib.util
import sys

__all__ = ["run_module", "run_path"]

_ABSENT = object()


class _Replaced:
    """Puts something in the place of what a mapping has, for as long as a with statement runs."""

    def __init__(self, mapping, key, value):
        self.mapping, self.key, self.value = mapping, key, value

    def __enter__(self):
        self.old = self.mapping.get(self.key, _ABSENT)
        self.mapping[self.key] = self.value

    def __exit__(self, *details):
        if self.old is _ABSENT:
            self.mapping.pop(self.key, None)
        else:
            self.mapping[self.key] = self.old


class _FirstArgument:
    """Makes a path sys.argv[0] for as long as a with statement runs."""

    def __init__(self, path):
        self.path = path

    def __enter__(self):
        self.old = sys.argv[0] if sys.argv else _ABSENT
        sys.argv[:1] = [self.path]

    def __exit__(self, *details):
        sys.argv[:1] = [] if self.old is _ABSENT else [self.old]


def _run_code(code, names, given, mod_name, spec=None, package=None, script=None):
    if given is not None:
        names.update(given)
    place = cached = None
    loader = None
    if spec is None:
        place = script
    else:
        loader, place, cached = spec.loader, spec.origin, spec.cached
        if package is None:
            package = spec.parent
    names.update(__name__=mod_name, __file__=place, __cached__=cached, __doc__=None, __loader__=loader,
                 __package__=package, __spec__=spec)
    exec(code, names)
    return names


def _run_in_new_module(code, given, mod_name, spec=None, package=None, script=None):
    module = type(sys)(mod_name)
    with _Replaced(sys.modules, mod_name, module), _FirstArgument(script if spec is None else spec.origin):
        _run_code(code, module.__dict__, given, mod_name, spec, package, script)
        # The module goes, its names stay.
        return module.__dict__.copy()


def _find_code(name, error=ImportError):
    """(name, spec, code) of a module to run, which is a package's __main__ if it is a package."""
    if name.startswith("."):
        raise error("Relative module names not supported")
    parent = name.rpartition(".")[0]
    if parent:
        try:
            __import__(parent)
        except ImportError as failed:
            if failed.name is None or (failed.name != parent and not parent.startswith(failed.name + ".")):
                raise
        loaded = sys.modules.get(name)
        if loaded is not None and not hasattr(loaded, "__path__"):
            import warnings
            warnings.warn(f"{name!r} found in sys.modules after import of package {parent!r}, but prior to execution of "
                          f"{name!r}; this may result in unpredictable behaviour", RuntimeWarning)
    try:
        spec = importlib.util.find_spec(name)
    except (ImportError, AttributeError, TypeError, ValueError) as failed:
        message = f"Error while finding module specification for {name!r} ({type(failed).__name__}: {failed})"
        if name.endswith(".py"):
            message += f". Try using '{name[:-3]}' instead of '{name}' as the module name."
        raise error(message) from failed
    if spec is None:
        raise error(f"No module named {name}")
    if spec.submodule_search_locations is not None:
        if name == "__main__" or name.endswith(".__main__"):
            raise error("Cannot use package as __main__ module")
        try:
            return _find_code(name + ".__main__", error)
        except error as failed:
            if name not in sys.modules:
                raise
            raise error(f"{failed}; {name!r} is a package and cannot be directly executed")
    loader = spec.loader
    if loader is None:
        raise error(f"{name!r} is a namespace package and cannot be executed")
    try:
        code = loader.get_code(spec.name)
    except ImportError as failed:
        raise error(str(failed)) from failed
    if code is None:
        raise error(f"No code object available for {name}")
    return name, spec, code


class _Error(Exception):
    """What ends a program that cannot be found."""


def _run_module_as_main(mod_name, alter_argv=True):
    try:
        if alter_argv or mod_name != "__main__":
            mod_name, spec, code = _find_code(mod_name, _Error)
        else:
            mod_name, spec, code = _find_main(_Error)
    except _Error as error:
        text = str(error)
        if not alter_argv and text == "No module named __main__":
            text = f"can't find '__main__' module in {sys.path[0]!r}"
        sys.exit(f"{sys.executable}: {text}")
    main = sys.modules["__main__"].__dict__
    if alter_argv:
        sys.argv[0] = spec.origin
    return _run_code(code, main, None, "__main__", spec)


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Run a module as a program; return the names that it leaves."""
    mod_name, spec, code = _find_code(mod_name)
    if run_name is None:
        run_name = mod_name
    if alter_sys:
        return _run_in_new_module(code, init_globals, run_name, spec)
    return _run_code(code, {}, init_globals, run_name, spec)


def _find_main(error=ImportError):
    # A program that is __main__ itself is not what is looked for.
    with _Replaced(sys.modules, "__main__", None):
        del sys.modules["__main__"]
        return _find_code("__main__", error)


def _importer_for(path):
    from importlib.machinery import PathFinder
    return PathFinder._path_importer_cache(path)


def run_path(path_name, init_globals=None, run_name=None):
    """Run a source file, a bytecode file, a folder or an archive as a program; return the names that it leaves."""
    if run_name is None:
        run_name = "<run_path>"
    package = run_name.rpartition(".")[0]
    import os
    path = os.fsdecode(path_name)
    finder = _importer_for(path) if not os.path.isfile(path) or _is_archive(path) else None
    if finder is None:
        return _run_in_new_module(_code_from_file(path), init_globals, run_name, package=package, script=path)
    sys.path.insert(0, path)
    try:
        try:
            mod_name, spec, code = _find_main()
        except ImportError as error:
            if error.name is not None and error.name != "__main__":
                raise
            raise ImportError(f"can't find '__main__' module in {path!r}") from None
        with _FirstArgument(path):
            module = type(sys)(run_name)
            with _Replaced(sys.modules, run_name, module):
                return _run_code(code, module.__dict__, init_globals, run_name, spec, package).copy()
    finally:
        try:
            sys.path.remove(path)
        except ValueError:
            pass


def _is_archive(path):
    try:
        return _importer_for(path) is not None
    except ImportError:
        return False


def _code_from_file(path):
    from importlib.machinery import SourcelessFileLoader
    from importlib.util import MAGIC_NUMBER
    with open(path, "rb") as file:
        data = file.read()
    if data.startswith(MAGIC_NUMBER):
        return SourcelessFileLoader("<run_path>", path).get_code("<run_path>")
    return compile(data, path, "exec")

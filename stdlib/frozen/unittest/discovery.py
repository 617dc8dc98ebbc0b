"""How tests are found in folders."""

import os
import sys

from .case import SkipTest
from .patterns import fits
from .unloaded import failed_import, skipped_import

__unittest = True


def _is_module_file(name):
    stem, extension = os.path.splitext(name)
    # Python has other names as well; they are not looked for.
    is_name = stem.replace("_", "a").isalnum() and stem[0].isascii() and not stem[0].isdigit()
    return is_name and extension.lower() == ".py"


def _not_importable(place):
    return ImportError("Start directory is not importable: %r" % place)


def _has_init(folder):
    return os.path.isfile(os.path.join(folder, "__init__.py"))


def _place_of(path):
    """Where a file is, whatever its extension."""
    return os.path.splitext(os.path.realpath(path))[0]


class Discovery:
    """The part of TestLoader that looks for modules. It imports them by their names from the top level folder."""

    # Of the discovery that is going on: load_tests may begin another one within it.
    _top_level_dir = None

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        """A suite of the tests of all modules in a folder, or in a package's, whose file names fit a pattern."""
        outer = self._top_level_dir
        given = outer if top_level_dir is None else top_level_dir
        top = os.path.abspath(start_dir if given is None else given)
        if top not in sys.path:
            sys.path.insert(0, top)
        self._top_level_dir = top
        folder = os.path.abspath(start_dir)
        if os.path.isdir(folder):
            if folder != top and not _has_init(folder):
                raise _not_importable(folder)
        else:
            folder = _folder_of_module(start_dir)
            if given is None:
                self._top_level_dir = _folder_of_package(start_dir.partition(".")[0])
                sys.path.remove(top)
        # A load_tests may give None.
        tests = [test for test in self._tests_of(folder, pattern) if test is not None]
        self._top_level_dir = outer
        return self.suiteClass(tests)

    def _name_of(self, path):
        """The name of the module or package at a path."""
        path = os.path.relpath(os.path.splitext(os.path.normpath(path))[0], self._top_level_dir)
        assert not path.startswith(".."), "Path must be within the project"
        return path.replace("/", ".")

    def _tests_of(self, folder, pattern):
        """Yield the tests of the folder to start from."""
        name = "." if folder == self._top_level_dir else self._name_of(folder)
        # A package that is being loaded looks for what is in it.
        if name == "." or name in self._loading_packages:
            yield from self._tests_in(folder, pattern)
        elif _has_init(folder):
            yield from self._tests_of_package(folder, pattern)

    def _tests_in(self, folder, pattern):
        """Yield the tests of the modules and packages in a folder."""
        for entry in sorted(os.listdir(folder)):
            path = os.path.join(folder, entry)
            if os.path.isfile(path):
                if _is_module_file(entry) and fits(entry, pattern):
                    yield self._tests_of_file(path, pattern)
            elif _has_init(path):
                yield from self._tests_of_package(path, pattern)

    def _tests_of_package(self, folder, pattern):
        """Yield the tests of a package, and of what is in it unless its load_tests sees to that."""
        name = self._name_of(folder)
        package, stand_in = self._import(name)
        if stand_in is not None:
            yield stand_in
            return
        has_own_way = getattr(package, "load_tests", None) is not None
        self._loading_packages.add(name)
        try:
            yield self.loadTestsFromModule(package, pattern=pattern)
            if not has_own_way:
                yield from self._tests_in(folder, pattern)
        finally:
            self._loading_packages.discard(name)

    def _tests_of_file(self, path, pattern):
        module, stand_in = self._import(self._name_of(path))
        if stand_in is not None:
            return stand_in
        found = _place_of(getattr(module, "__file__", path))
        expected = _place_of(path)
        if found.lower() != expected.lower():
            raise ImportError("%r module incorrectly imported from %r. Expected %r. Is this module globally installed?"
                              % (os.path.splitext(os.path.basename(path))[0], os.path.dirname(found),
                                 os.path.dirname(path)))
        return self.loadTestsFromModule(module, pattern=pattern)

    def _import(self, name):
        """(a module, None), or if it cannot be imported (None, tests that stand for it)."""
        try:
            __import__(name)
            return sys.modules[name], None
        except SkipTest as error:
            return None, self.suiteClass([skipped_import(name, error)])
        except BaseException:
            return None, self._note(*failed_import(name))


def _folder_of_module(name):
    try:
        __import__(name)
    except ImportError:
        raise _not_importable(name) from None
    module = sys.modules[name]
    if getattr(module, "__file__", None) is None:
        if name in sys.builtin_module_names:
            raise TypeError("Can not use builtin modules as dotted module names")
        raise TypeError("don't know how to discover from %r" % module)
    return os.path.abspath(os.path.dirname(module.__file__))


def _folder_of_package(name):
    """The folder that a module is in, or that a package's folder is in."""
    folder, file = os.path.split(os.path.abspath(sys.modules[name].__file__))
    return os.path.dirname(folder) if file.lower().startswith("__init__.py") else folder

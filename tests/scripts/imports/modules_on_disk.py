# Not a test of its own: folders of modules for the other scripts here, gone when they end.
import atexit
import importlib
import os
import sys

sys.dont_write_bytecode = True


def remove(path):
    if os.path.isdir(path) and not os.path.islink(path):
        for name in os.listdir(path):
            remove(os.path.join(path, name))
        os.rmdir(path)
    else:
        os.unlink(path)


def folder(files):
    """A new folder with these files, first on sys.path: {"package/module.py": text}."""
    path = os.path.join("/tmp", f"imports-{os.getpid()}-{len(made)}")
    os.mkdir(path)
    made.append(path)
    for name, text in files.items():
        write(path, name, text)
    sys.path.insert(0, path)
    return path


def write(path, name, text):
    whole = os.path.join(path, name)
    os.makedirs(os.path.dirname(whole), exist_ok=True)
    with open(whole, "w" if isinstance(text, str) else "wb") as file:
        file.write(text)
    return whole


def attempt(action, *arguments):
    """The result, or the exception as text."""
    try:
        return action(*arguments)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def again(name):
    """The module imported as if for the first time, and its package as well."""
    for loaded in (name, name.split(".")[0]):
        sys.modules.pop(loaded, None)
    importlib.invalidate_caches()
    return importlib.import_module(name)


made = []
atexit.register(lambda: [remove(path) for path in made])

if __name__ == "__main__":
    print(made)  # []

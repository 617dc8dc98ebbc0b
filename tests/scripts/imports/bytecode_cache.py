# The cache of bytecode: written at the first import, read at the next, never trusted when it is not of the source.
import importlib.util
import os
import sys

from modules_on_disk import again, attempt, folder, write

root = folder({"kept.py": "print('runs')\nvalue = 'first'\n", "pack/__init__.py": "", "pack/part.py": "here = __file__\n"})
sys.dont_write_bytecode = False


def caches(path):
    return sorted(os.listdir(os.path.join(path, "__pycache__")))


kept = again("kept")
cache = importlib.util.cache_from_source(kept.__file__)
print(kept.__cached__ == cache == kept.__spec__.cached, os.path.exists(cache), len(caches(root)))
print(importlib.util.source_from_cache(cache) == kept.__file__, os.path.basename(cache).startswith("kept."))
with open(cache, "rb") as file:
    good = file.read()
print(good[:4] == importlib.util.MAGIC_NUMBER, good[4:8], len(good) > 16, os.stat(cache).st_mode & 0o777 == os.stat(kept.__file__).st_mode & 0o777)

# ---- stale: the time or the size of the source is another ----
old = os.stat(kept.__file__)
write(root, "kept.py", "print('runs')\nvalue = 'later'\n")
os.utime(root + "/kept.py", (old.st_atime + 10, old.st_mtime + 10))
print(again("kept").value)
write(root, "kept.py", "print('runs')\nvalue = 'longer text'\n")
os.utime(root + "/kept.py", (old.st_atime + 10, old.st_mtime + 10))
print(again("kept").value)

# ---- where it cannot be written, nothing happens ----
os.unlink(cache)
os.rmdir(root + "/__pycache__")
with open(root + "/__pycache__", "w") as file:
    file.write("no folder")
print(again("kept").value, os.path.isfile(root + "/__pycache__"))
os.unlink(root + "/__pycache__")
sys.dont_write_bytecode = True
print(again("kept").value, os.path.exists(root + "/__pycache__"))
sys.dont_write_bytecode = False

# ---- by hash, not by time ----
again("kept")
loader = kept.__loader__
with open(root + "/kept.py", "rb") as file:
    source = file.read()
with open(cache, "rb") as file:
    data = file.read()
for flags in (3, 1):
    with open(cache, "wb") as file:
        file.write(data[:4] + flags.to_bytes(4, "little") + importlib.util.source_hash(source) + data[16:])
    os.utime(root + "/kept.py", (1, 1))
    print(again("kept").value)
    write(root, "kept.py", source.replace(b"longer", b"LONGER"))
    print(again("kept").value)
    write(root, "kept.py", source)

# ---- a cache file alone is a module where it stands for itself, and only there ----
part = again("pack.part")
cache = part.__cached__
os.unlink(root + "/pack/part.py")
print(attempt(again, "pack.part"))
os.rename(cache, root + "/pack/part.pyc")
alone = again("pack.part")
print(type(alone.__loader__).__name__, alone.__file__ == root + "/pack/part.pyc" == alone.__cached__)
with open(root + "/pack/bad.pyc", "wb") as file:
    file.write(b"1234 and more than sixteen bytes")
print(attempt(again, "pack.bad"))

# ---- names of cache files ----
print(os.path.basename(importlib.util.cache_from_source("/a/b.c.py", optimization=2)).count("."),
      importlib.util.cache_from_source("/a/b.py", optimization="").startswith("/a/__pycache__/b."),
      attempt(importlib.util.cache_from_source, "b.py", None) == importlib.util.cache_from_source("b.py"))
print(attempt(importlib.util.source_from_cache, "/a/b.py"), attempt(importlib.util.source_from_cache, "/a/__pycache__/b.pyc"))
sys.pycache_prefix = "/tmp/elsewhere"
print(importlib.util.cache_from_source("/a/b.py").startswith("/tmp/elsewhere/a/b."),
      importlib.util.source_from_cache(importlib.util.cache_from_source("/a/b.py")))

# expect:
# runs
# True True 1
# True True
# True b'\x00\x00\x00\x00' True True
# runs
# later
# runs
# longer text
# runs
# longer text True
# runs
# longer text False
# runs
# runs
# longer text
# runs
# LONGER text
# runs
# longer text
# runs
# longer text
# ModuleNotFoundError: No module named 'pack.part'
# SourcelessFileLoader True
# ImportError: bad magic number in 'pack.bad': b'1234'
# 4 True True
# ValueError: __pycache__ not bottom-level directory in '/a/b.py' ValueError: expected only 2 or 3 dots in 'b.pyc'
# True /a/b.py

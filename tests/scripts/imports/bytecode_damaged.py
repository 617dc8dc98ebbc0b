# Cache files that are damaged in every way: the source is compiled again, and the cache written again.
# eadem only: CPython fails on some of these
import os
import sys

from modules_on_disk import again, attempt, folder

root = folder({"kept.py": "print('runs')\nvalue = 'first'\n"})
sys.dont_write_bytecode = False
kept = again("kept")
cache = kept.__cached__
with open(cache, "rb") as file:
    good = file.read()
for bad in (b"", good[:3], good[:10], good[:16], good[:-1], good + b"x", b"\0" * len(good), good[:16] + b"\xff" * (len(good) - 16),
            good[:4] + b"\xff\xff\xff\xff" + good[8:], b"abcd" + good[4:], good[:30] + bytes([good[30] ^ 1]) + good[31:]):
    with open(cache, "wb") as file:
        file.write(bad)
    assert again("kept").value == "first"
with open(cache, "rb") as file:
    print(file.read() == good)


# ---- and alone it is an error ----
os.unlink(root + "/kept.py")
for bad in (good[:30], good[:30] + bytes([good[30] ^ 1]) + good[31:], b"abcd" + good[4:]):
    with open(root + "/kept.pyc", "wb") as file:
        file.write(bad)
    print(attempt(again, "kept").replace(root, "ROOT").split(": b'")[0])

# expect:
# runs
# runs
# runs
# runs
# runs
# runs
# runs
# runs
# runs
# runs
# runs
# runs
# True
# ImportError: bad bytecode in 'ROOT/kept.pyc': it is cut off
# ImportError: bad bytecode in 'ROOT/kept.pyc': it is damaged
# ImportError: bad magic number in 'kept'

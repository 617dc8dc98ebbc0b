# Modules from Zip archives on sys.path: plain, packed, packages, in a folder of the archive; and what is no archive.
import importlib
import os
import sys
import zipimport

from modules_on_disk import attempt, folder, write


def checksum(data):
    value = 0xFFFFFFFF
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ 0xEDB88320 * (value & 1)
    return value ^ 0xFFFFFFFF


def archive(files):
    """A Zip archive: {name: text, or (packed, text)}."""
    body, entries = b"", b""
    for name, content in files.items():
        packed, text = content if isinstance(content, tuple) else (content.encode(), content)
        data, raw = text.encode(), name.encode()
        middle = (b"\x14\0" b"\0\0" + (b"\x08\0" if isinstance(content, tuple) else b"\0\0") + b"\0\0\x21\0"
                  + b"".join(n.to_bytes(4, "little") for n in (checksum(data), len(packed), len(data)))
                  + len(raw).to_bytes(2, "little") + b"\0\0")
        entries += b"PK\x01\x02\x14\0" + middle + b"\0\0" b"\0\0" b"\0\0" b"\0\0\0\0" + len(body).to_bytes(4, "little") + raw
        body += b"PK\x03\x04" + middle + raw + packed
    return body + entries + (b"PK\x05\x06\0\0\0\0" + len(files).to_bytes(2, "little") * 2 + len(entries).to_bytes(4, "little")
                             + len(body).to_bytes(4, "little") + b"\0\0")


TEXT = "value = 'packed ' * 3\n" * 3
PACKED = bytes.fromhex("2b4bcc294d55b055502f484cce4e4d515057d05230e62a23411400")
root = folder({})
path = write(root, "shelf.zip", archive({
    "plain.py": "value = 1\nname = __name__\n",
    "pack/__init__.py": "from .part import part\n",
    "pack/part.py": "part = 'of a package'\n",
    "pack/data.txt": "no module",
    "spread/": "",
    "spread/here.py": "where = 'in the archive'\n",
    "inner/lib/deep.py": "depth = 2\n",
    "dense.py": (PACKED, TEXT),
    "broken.py": (PACKED[:-2], TEXT),
    "wrong.py": "raise ValueError('inside')\n",
}))
sys.path.insert(0, path)
import plain

print(plain.value, plain.name, plain.__file__.replace(root, "ROOT"), type(plain.__loader__).__name__)
print(repr(plain.__loader__).replace(root, "ROOT"), plain.__loader__.archive == path, repr(plain.__loader__.prefix))
import pack

print(pack.part, [entry.replace(root, "ROOT") for entry in pack.__path__], pack.__loader__.get_data(path + "/pack/data.txt"))
print(attempt(pack.__loader__.get_data, path + "/none.txt").replace(root, "ROOT"))
import spread.here

print(spread.here.where, [entry.replace(root, "ROOT") for entry in spread.__path__])
sys.path.insert(0, path + "/inner/lib")
import deep

print(deep.depth, deep.__file__.replace(root, "ROOT"), repr(deep.__loader__).replace(root, "ROOT"))
try:
    import wrong
except ValueError as error:
    entry = error.__traceback__
    while entry.tb_next:
        entry = entry.tb_next
    print(error, entry.tb_lineno, entry.tb_frame.f_code.co_filename.replace(root, "ROOT"))

import dense

print(dense.value, dense.__loader__.get_source("dense") == TEXT)
print(isinstance(attempt(importlib.import_module, "broken"), str))
importer = zipimport.zipimporter(path)
print(importer.is_package("pack"), importer.is_package("plain"), importer.get_source("plain"), importer.get_filename("pack").replace(root, "ROOT"))
print(importer.find_spec("nothing"), attempt(importer.get_code, "nothing"), type(importer.get_code("plain")).__name__)
print(issubclass(zipimport.ZipImportError, ImportError), attempt(zipimport.zipimporter, root).replace(root, "ROOT"))
write(root, "text.zip", "no archive at all, but longer than a record of 22 bytes")
print(attempt(zipimport.zipimporter, root + "/text.zip").replace(root, "ROOT"))
print(attempt(zipimport.zipimporter, root + "/none.zip").replace(root, "ROOT"), attempt(zipimport.zipimporter, ""))
print(attempt(importlib.import_module, "not_in_any"))

# expect:
# 1 plain ROOT/shelf.zip/plain.py zipimporter
# <zipimporter object "ROOT/shelf.zip/"> True ''
# of a package ['ROOT/shelf.zip/pack'] b'no module'
# OSError: [Errno 0] : 'none.txt'
# in the archive ['ROOT/shelf.zip/spread']
# 2 ROOT/shelf.zip/inner/lib/deep.py <zipimporter object "ROOT/shelf.zip/inner/lib/">
# inside 1 ROOT/shelf.zip/wrong.py
# packed packed packed  True
# True
# True False value = 1
# name = __name__
#  ROOT/shelf.zip/pack/__init__.py
# None ZipImportError: can't find module 'nothing' code
# True ZipImportError: not a Zip file
# ZipImportError: not a Zip file: 'ROOT/text.zip'
# ZipImportError: not a Zip file ZipImportError: archive path is empty
# ModuleNotFoundError: No module named 'not_in_any'

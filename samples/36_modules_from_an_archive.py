# A Zip archive on sys.path is a folder of modules: they are imported from it, and nothing is unpacked.
#
# The archive is written here by hand: of each file a header and its text, stored as it is, and at the end a list of them.
import os
import sys

FILES = {"greeting.py": "text = 'hello'\n", "pack/__init__.py": "", "pack/part.py": "from greeting import text\n"}


def checksum(data):
    value = 0xFFFFFFFF
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ 0xEDB88320 * (value & 1)
    return value ^ 0xFFFFFFFF


def numbers(size, *values):
    return b"".join(value.to_bytes(size, "little") for value in values)


def archive(files):
    body = entries = b""
    for name, text in files.items():
        data, name = text.encode(), name.encode()
        middle = numbers(2, 20, 0, 0, 0, 33) + numbers(4, checksum(data), len(data), len(data)) + numbers(2, len(name), 0)
        entries += b"PK\1\2\x14\0" + middle + bytes(10) + numbers(4, len(body)) + name
        body += b"PK\3\4" + middle + name + data
    end = numbers(2, 0, 0, len(files), len(files)) + numbers(4, len(entries), len(body)) + bytes(2)
    return body + entries + b"PK\5\6" + end


path = f"/tmp/eadem_sample_{os.getpid()}.zip"
with open(path, "wb") as file:
    file.write(archive(FILES))
sys.path.insert(0, path)
try:
    import greeting
    import pack.part

    print(pack.part.text, pack.part.text is greeting.text)  # hello True
    print(os.path.relpath(pack.part.__file__, path), type(greeting.__loader__).__name__)  # pack/part.py zipimporter
    print(pack.__path__ == [path + "/pack"], os.path.exists(pack.__path__[0]))  # True False
finally:
    os.unlink(path)

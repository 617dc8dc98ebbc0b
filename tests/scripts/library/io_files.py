# open() and the streams of files.
import io
import os

try:
    folder = os.environ.get("TMPDIR") or "/tmp"
except AttributeError:
    folder = "/tmp"
path = os.path.join(folder, "eadem-io-test-%d" % os.getpid())


def attempt(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
        return result
    except Exception as error:
        return f"{type(error).__name__}: {error}".replace(path, "PATH")


def shown(value):
    return repr(value).replace(path, "PATH").replace("UTF-8", "utf-8")


def put(data):
    with io.open(path, "wb") as f:
        f.write(data)


def got():
    with io.open(path, "rb") as f:
        return f.read()


with io.open(path, "w") as f:
    print(f.write("one\ntwo é\n"), f.tell(), f.writable(), f.readable(), f.seekable(), f.isatty(), f.mode, f.encoding.lower(), f.errors, f.closed)
    print(shown(f), shown(f.buffer), shown(f.buffer.raw), f.name == path, f.fileno() > 2, f.line_buffering, f.newlines)
    print("three", 3, file=f)
    f.writelines(["four\n", "five"])
    print(attempt(f.read), attempt(f.write, 5), attempt(f.readline))
print(got(), f.closed, attempt(f.write, "x"), attempt(f.read), shown(f.buffer.raw))
with io.open(path) as f:
    print(f.read(5), repr(f.readline()), f.tell(), f.readlines(), f.read() == "", f.tell(), f.seek(4), repr(f.read(3)), repr(f.newlines))
    print(f.seek(0), [line for line in f], f.seek(0), next(f), attempt(f.tell), repr(f.readline()), f.read(2), f.seek(0, 2), f.read() == "", attempt(f.write, "x"))
    print(attempt(f.seek, 1, 1), attempt(f.seek, 1, 2), attempt(f.seek, -1), attempt(f.seek, 0, 9), f.seek(0), f.readline(2), repr(f.readline(100)), f.tell())
with io.open(path, "a") as f:
    print(f.tell(), f.write("more\n"), f.tell())
with io.open(path, "r+") as f:
    print(f.read(4), f.seek(0), f.write("ONE"), f.seek(0), f.readline(), f.truncate(6), f.seek(0), f.read())
with io.open(path, "w+") as f:
    f.write("abc\ndef\n")
    f.seek(0)
    print(f.read(), f.tell())
    f.seek(2)
    f.write("X")
    f.seek(0)
    print(f.readlines())
print(attempt(io.open, path, "x"), attempt(io.open, path + "-none"), attempt(io.open, folder), attempt(io.open, path, "q"), attempt(io.open, path, "rw"))
print(attempt(io.open, path, "bt"), attempt(io.open, path, ""), attempt(io.open, path, "r++"), attempt(io.open, path, "rb", encoding="utf-8"), attempt(io.open, path, "rU"))
print(attempt(io.open, path, "rb", newline=""), attempt(io.open, path, "rb", errors="strict"), attempt(io.open, path, "r", 0), attempt(io.open, 1.5), attempt(io.open, None))
print(attempt(io.open, path, 5), attempt(io.open, path, encoding=5), attempt(io.open, path, newline="x"), attempt(io.open, -1), attempt(io.open, path, encoding="nope"))
put(b"a\nb\r\nc\rd\r\n\re")
for newline in (None, "", "\n", "\r", "\r\n"):
    with io.open(path, newline=newline) as f:
        lines = f.readlines()
        f.seek(0)
        print(repr(newline), lines, list(f) == lines, f.newlines, [f.seek(0), f.read(3), f.tell(), f.read()])
for newline in (None, "", "\n", "\r", "\r\n"):
    with io.open(path, "w", newline=newline) as f:
        f.write("a\nb\r\nc\n")
    print(repr(newline), got())
for encoding in ("utf-8", "latin-1", "utf-16", "utf-8-sig", "utf-32-be"):
    with io.open(path, "w", encoding=encoding) as f:
        f.write("é1\n")
        f.write("ö2\n")
    print(encoding, got())
    with io.open(path, encoding=encoding) as f:
        print(f.readline(), f.read(), f.encoding)
put(b"ok\xff\n")
print(attempt(lambda: io.open(path).read()), io.open(path, errors="replace").read() == "ok\ufffd\n", io.open(path, errors="ignore").read())
print(attempt(lambda: io.open(path, "w", encoding="ascii").write("é")))
long = "".join(f"line {i} é€😀\n" for i in range(5000))
with io.open(path, "w") as f:
    f.write(long)
with io.open(path) as f:
    print(sum(1 for line in f), f.seek(0), f.read() == long, f.seek(0), "".join(f) == long)
    f.seek(0)
    pieces = []
    while piece := f.read(997):
        pieces.append(piece)
    print("".join(pieces) == long, len(pieces))
    f.seek(0)
    for i in range(3000):
        f.readline()
    here = f.tell()
    line = f.readline()
    f.seek(here)
    print(here, f.readline() == line, line)
with io.open(path, "rb") as f:
    print(f.readline(), f.read(4), f.tell(), f.seek(-5, 2), f.read(), f.seek(3), f.peek(1)[:3], f.read1(4), shown(f))
    f.seek(0)
    print(sum(1 for line in f), f.read(), attempt(f.write, b"x"), f.mode)
with io.open(path, "wb", 0) as f:
    print(f.write(b"raw"), shown(f), f.tell(), attempt(f.read))
with io.open(path, "rb", buffering=0) as f:
    print(f.read(2), f.read(), f.read(), f.seek(1), f.readline())
with io.open(path, "r+b") as f:
    print(f.read(1), f.write(b"--long--"), f.tell(), f.seek(0), f.read(), shown(f))
    print(f.truncate(4), f.seek(0), f.read(), f.seek(1), f.readline(), f.write(b"!"), f.flush(), got())
with io.open(path, "xb") if False else io.open(path, "ab") as f:
    f.write(b"appended")
    print(f.tell())
fd = os.open(path, os.O_RDONLY)
with io.open(fd, closefd=False) as f:
    print(f.read(), f.name == fd)
os.close(fd)
print(attempt(io.open, fd + 500))
raw = io.FileIO(path, "r+")
print(raw.mode, raw.read(3), raw.seekable(), raw.closefd, attempt(io.FileIO, path, "z"), attempt(io.FileIO, path, "rw"), raw.close(), raw)
wrapper = io.TextIOWrapper(io.BytesIO(b"x\r\ny\n"), encoding="ascii", newline="")
print(wrapper.readlines(), wrapper.detach().getvalue(), attempt(wrapper.read))
sink = io.BytesIO()
wrapper = io.TextIOWrapper(sink, encoding="utf-8", write_through=True)
wrapper.write("né")
print(sink.getvalue(), wrapper.line_buffering, wrapper.reconfigure(line_buffering=True), wrapper.line_buffering)
with io.open(path, "w") as f:
    f.write("a\nb\nc\n")
f = io.open(path)
print(repr(next(f)), f.close(), attempt(next, f), attempt(f.readline), attempt(list, f))
os.remove(path)

# expect:
# 10 11 True False True False w utf-8 strict False
# <_io.TextIOWrapper name='PATH' mode='w' encoding='utf-8'> <_io.BufferedWriter name='PATH'> <_io.FileIO name='PATH' mode='wb' closefd=True> True True False None
# UnsupportedOperation: not readable TypeError: write() argument must be str, not int UnsupportedOperation: not readable
# b'one\ntwo \xc3\xa9\nthree 3\nfour\nfive' True ValueError: I/O operation on closed file. ValueError: I/O operation on closed file. <_io.FileIO [closed]>
# one
# t 'wo é\n' 11 ['three 3\n', 'four\n', 'five'] True 28 4 'two' '\n'
# 0 ['one\n', 'two é\n', 'three 3\n', 'four\n', 'five'] 0 one
#  OSError: telling position disabled by next() call 'two é\n' th 28 True UnsupportedOperation: not writable
# UnsupportedOperation: can't do nonzero cur-relative seeks UnsupportedOperation: can't do nonzero end-relative seeks ValueError: negative seek position -1 ValueError: invalid whence (9, should be 0, 1 or 2) 0 on 'e\n' 4
# 28 5 33
# one
#  0 3 0 ONE
#  6 0 ONE
# tw
# abc
# def
#  8
# ['abX\n', 'def\n']
# FileExistsError: [Errno 17] File exists: 'PATH' FileNotFoundError: [Errno 2] No such file or directory: 'PATH-none' IsADirectoryError: [Errno 21] Is a directory: '/tmp' ValueError: invalid mode: 'q' ValueError: must have exactly one of create/read/write/append mode
# ValueError: can't have text and binary mode at once ValueError: Must have exactly one of create/read/write/append mode and at most one plus ValueError: invalid mode: 'r++' ValueError: binary mode doesn't take an encoding argument ValueError: invalid mode: 'rU'
# ValueError: binary mode doesn't take a newline argument ValueError: binary mode doesn't take an errors argument ValueError: can't have unbuffered text I/O TypeError: expected str, bytes or os.PathLike object, not float TypeError: expected str, bytes or os.PathLike object, not NoneType
# TypeError: open() argument 'mode' must be str, not int TypeError: open() argument 'encoding' must be str or None, not int ValueError: illegal newline value: x ValueError: negative file descriptor LookupError: unknown encoding: nope
# None ['a\n', 'b\n', 'c\n', 'd\n', '\n', 'e'] True ('\r', '\n', '\r\n') [0, 'a\nb', 3, '\nc\nd\n\ne']
# '' ['a\n', 'b\r\n', 'c\r', 'd\r\n', '\r', 'e'] True ('\r', '\n', '\r\n') [0, 'a\nb', 3, '\r\nc\rd\r\n\re']
# '\n' ['a\n', 'b\r\n', 'c\rd\r\n', '\re'] True None [0, 'a\nb', 3, '\r\nc\rd\r\n\re']
# '\r' ['a\nb\r', '\nc\r', 'd\r', '\n\r', 'e'] True None [0, 'a\nb', 3, '\r\nc\rd\r\n\re']
# '\r\n' ['a\nb\r\n', 'c\rd\r\n', '\re'] True None [0, 'a\nb', 3, '\r\nc\rd\r\n\re']
# None b'a\nb\r\nc\n'
# '' b'a\nb\r\nc\n'
# '\n' b'a\nb\r\nc\n'
# '\r' b'a\rb\r\rc\r'
# '\r\n' b'a\r\nb\r\r\nc\r\n'
# utf-8 b'\xc3\xa91\n\xc3\xb62\n'
# é1
#  ö2
#  utf-8
# latin-1 b'\xe91\n\xf62\n'
# é1
#  ö2
#  latin-1
# utf-16 b'\xff\xfe\xe9\x001\x00\n\x00\xf6\x002\x00\n\x00'
# é1
#  ö2
#  utf-16
# utf-8-sig b'\xef\xbb\xbf\xc3\xa91\n\xc3\xb62\n'
# é1
#  ö2
#  utf-8-sig
# utf-32-be b'\x00\x00\x00\xe9\x00\x00\x001\x00\x00\x00\n\x00\x00\x00\xf6\x00\x00\x002\x00\x00\x00\n'
# é1
#  ö2
#  utf-32-be
# UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 2: invalid start byte True ok
#
# UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
# 5000 0 True 0 True
# True 70
# 58890 True line 3000 é€😀
#
# b'line 0 \xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\n' b'line' 21 98885 b'\xf0\x9f\x98\x80\n' 3 b'e 0' b'e 0 ' <_io.BufferedReader name='PATH'>
# 5000 b'' UnsupportedOperation: write rb
# 3 <_io.FileIO name='PATH' mode='wb' closefd=True> 3 UnsupportedOperation: File not open for reading
# b'ra' b'w' b'' 1 b'aw'
# b'r' 8 9 0 b'r--long--' <_io.BufferedRandom name='PATH'>
# 4 0 b'r--l' 1 b'--l' 1 None b'r--l!'
# 13
# r--l!appended True
# OSError: [Errno 9] Bad file descriptor
# rb+ b'r--' True True ValueError: invalid mode: z ValueError: Must have exactly one of create/read/write/append mode and at most one plus None <_io.FileIO [closed]>
# ['x\r\n', 'y\n'] b'x\r\ny\n' ValueError: underlying buffer has been detached
# b'n\xc3\xa9' False None True
# 'a\n' None ValueError: I/O operation on closed file. ValueError: I/O operation on closed file. ValueError: I/O operation on closed file.

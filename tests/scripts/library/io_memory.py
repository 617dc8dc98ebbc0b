# io.StringIO and io.BytesIO.
import io


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}."


s = io.StringIO("one\ntwo\r\nthree\rfour")
print(s.read(3), repr(s.read(1)), repr(s.readline()), s.tell(), s.readlines(), repr(s.read()), repr(s.readline()))
print(s.seek(0), list(s), s.getvalue() == "one\ntwo\r\nthree\rfour", s.seek(0, 2), s.write("five"), s.tell())
print(s.seek(2), s.write("XY"), repr(s.getvalue()), s.truncate(6), repr(s.getvalue()), s.tell(), s.truncate(), repr(s.getvalue()))
print(s.seek(8), s.write("pad"), repr(s.getvalue()), s.readable(), s.writable(), s.seekable(), s.isatty(), s.closed)
for newline in (None, "", "\n", "\r", "\r\n"):
    t = io.StringIO("a\nb\r\nc\rd\n", newline=newline)
    print(repr(newline), t.readlines(), repr(t.getvalue()), t.newlines, t.write("x\ny\rz\r\n"), repr(t.getvalue()), repr(t.newlines))
t = io.StringIO()
for i in range(5):
    print(i, "line", file=t)
print(repr(t.getvalue()), t.seek(0), repr(t.readline(3)), t.readlines(8), t.writelines(["p", "q"]), repr(t.getvalue()))
print(attempt(io.StringIO, 5), attempt(t.write, 5), attempt(t.seek, -1), attempt(t.seek, 1, 1), attempt(t.seek, 0, 5), attempt(t.truncate, -1), attempt(t.read, "x"))
print(attempt(io.StringIO, "", "x"), attempt(io.StringIO, "", 5), attempt(t.fileno), attempt(t.detach), t.line_buffering, t.encoding, t.errors)
with io.StringIO("x") as u:
    print(u.read(), u.closed)
print(u.closed, attempt(u.read), attempt(u.getvalue), attempt(u.write, "a"), attempt(iter, u), attempt(u.__enter__), u.close())
print(list(io.StringIO("a\n\nb")), next(io.StringIO("q")), attempt(next, io.StringIO("")))
print(io.StringIO(None).read() == "", io.StringIO("abc").read(None), io.StringIO("abc").read(0) == "", io.StringIO("é€😀").read(2))
b = io.BytesIO(b"one\ntwo\r\nthree")
print(b.read(2), b.readline(), b.readlines(), b.read(), b.seek(0), list(b), b.tell(), b.seek(-3, 2), b.read(), b.seek(2), b.seek(1, 1))
print(b.write(b"ZZ"), b.getvalue(), b.seek(20), b.write(b"end"), b.getvalue(), b.truncate(5), b.getvalue(), b.tell(), b.read())
print(attempt(b.write, "s"), attempt(b.write, 5), attempt(b.seek, -1), attempt(b.seek, 0, 9), attempt(b.truncate, -1), attempt(io.BytesIO, "s"), attempt(b.fileno))
print(b.seek(0), b.read1(2), b.readline(1), b.readline(0), b.read(0), b.read(None), b.writelines([b"a", b"b"]), b.getvalue())
b.close()
print(attempt(b.read), attempt(b.getvalue), attempt(b.write, b""), attempt(b.readline), b.closed)
big = io.StringIO()
for i in range(1000):
    big.write(str(i))
    big.write("\n")
print(len(big.getvalue()), big.tell(), sum(int(line) for line in big.getvalue().split()))
print(isinstance(big, io.TextIOBase), isinstance(b, io.BufferedIOBase), isinstance(b, io.IOBase), isinstance(big, io.RawIOBase))
print(issubclass(io.UnsupportedOperation, OSError), issubclass(io.UnsupportedOperation, ValueError), io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.DEFAULT_BUFFER_SIZE >= 8192)


class Upper(io.StringIO):
    def write(self, s):
        return super().write(s.upper())


up = Upper()
print("hello", file=up, end="")
print(up.getvalue())

# expect:
# one '\n' 'two\r\n' 9 ['three\rfour'] '' ''
# 0 ['one\n', 'two\r\n', 'three\rfour'] True 19 4 23
# 2 2 'onXYtwo\r\nthree\rfourfive' 6 'onXYtw' 4 4 'onXY'
# 8 3 'onXY\x00\x00\x00\x00pad' True True True False False
# None ['a\n', 'b\n', 'c\n', 'd\n'] 'a\nb\nc\nd\n' ('\r', '\n', '\r\n') 7 'a\nb\nc\nd\nx\ny\nz\n' ('\r', '\n', '\r\n')
# '' ['a\n', 'b\r\n', 'c\r', 'd\n'] 'a\nb\r\nc\rd\n' ('\r', '\n', '\r\n') 7 'a\nb\r\nc\rd\nx\ny\rz\r\n' ('\r', '\n', '\r\n')
# '\n' ['a\n', 'b\r\n', 'c\rd\n'] 'a\nb\r\nc\rd\n' None 7 'a\nb\r\nc\rd\nx\ny\rz\r\n' None
# '\r' ['a\r', 'b\r', '\r', 'c\r', 'd\r'] 'a\rb\r\rc\rd\r' None 7 'a\rb\r\rc\rd\rx\ry\rz\r\r' None
# '\r\n' ['a\r\n', 'b\r\r\n', 'c\rd\r\n'] 'a\r\nb\r\r\nc\rd\r\n' None 7 'a\r\nb\r\r\nc\rd\r\nx\r\ny\rz\r\r\n' None
# '0 line\n1 line\n2 line\n3 line\n4 line\n' 0 '0 l' ['ine\n', '1 line\n'] None '0 line\n1 line\npqline\n3 line\n4 line\n'
# TypeError: initial_value must be str or None, not int. TypeError: string argument expected, got 'int'. ValueError: Negative seek position -1. OSError: Can't do nonzero cur-relative seeks. ValueError: Invalid whence (5, should be 0, 1 or 2). ValueError: Negative size value -1. TypeError: argument should be integer or None, not 'str'.
# ValueError: illegal newline value: 'x'. TypeError: newline must be str or None, not int. UnsupportedOperation: fileno. UnsupportedOperation: detach. False None None
# x False
# True ValueError: I/O operation on closed file. ValueError: I/O operation on closed file. ValueError: I/O operation on closed file. ValueError: I/O operation on closed file.. ValueError: I/O operation on closed file.. None
# ['a\n', '\n', 'b'] q StopIteration: .
# True abc True é€
# b'on' b'e\n' [b'two\r\n', b'three'] b'' 0 [b'one\n', b'two\r\n', b'three'] 14 11 b'ree' 2 3
# 2 b'oneZZwo\r\nthree' 20 3 b'oneZZwo\r\nthree\x00\x00\x00\x00\x00\x00end' 5 b'oneZZ' 23 b''
# TypeError: a bytes-like object is required, not 'str'. TypeError: a bytes-like object is required, not 'int'. ValueError: negative seek value -1. ValueError: invalid whence (9, should be 0, 1 or 2). ValueError: negative size value -1. TypeError: a bytes-like object is required, not 'str'. UnsupportedOperation: fileno.
# 0 b'on' b'e' b'' b'' b'ZZ' None b'oneZZab'
# ValueError: I/O operation on closed file.. ValueError: I/O operation on closed file.. ValueError: I/O operation on closed file.. ValueError: I/O operation on closed file.. True
# 3890 3890 499500
# True True True False
# True True 0 1 2 True
# HELLO

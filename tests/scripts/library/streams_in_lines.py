# Lines of streams, by iteration and by readline, with writing and moving in between.
import io
import os

path = "/tmp/streams_in_lines_%d.txt" % os.getpid()
s = io.StringIO("one\ntwo\nthree")
print(iter(s) is s, next(s), s.tell(), s.readline(), s.write("X"), s.getvalue(), list(s))
s.seek(0)
print([line for line in s], next(s, "end"), s.write("\nfour"), s.read())
s.seek(4)
print(next(s), s.seek(0), next(s), s.truncate(6), list(s), repr(s.getvalue()))
print(list(io.StringIO("a\r\nb\rc", newline=None)), list(io.StringIO("a\r\nb\rc", newline="")))
s.close()
for use in (s.readline, lambda: next(s), lambda: s.write("x")):
    try:
        use()
    except ValueError as error:
        print(error)
with open(path, "w") as f:
    print(sum([f.write("line %d\n" % i) for i in range(3000)]), f.write("é\n"), f.tell())
with open(path) as f:
    print(next(f), f.readline(), f.read(4), next(f), sum([1 for line in f]))
    try:
        next(f)
    except StopIteration:
        print(f.seek(0), f.readline(), f.tell())
    next(f)
    try:
        f.tell()
    except OSError as error:
        print(error)
with open(path, "r+") as f:
    f.write("LINE")
    f.flush()
    print(f.readline(), end="")
    f.seek(0)
    print(f.readline(), end="")
with open(path, "w") as f:
    f.write("kept until the end")
    try:
        f.write(5)
    except TypeError as error:
        print(error)
    try:
        f.read()
    except io.UnsupportedOperation as error:
        print(error)
print(open(path).read())
class Loud(io.StringIO):
    def write(self, s):
        return super().write(s.upper())
loud = Loud()
print("shout", 1, file=loud)
print(loud.getvalue().rstrip(), isinstance(loud, io.TextIOBase))
os.remove(path)

# expect:
# True one
#  4 two
#  1 one
# two
# Xhree ['hree']
# ['one\n', 'two\n', 'Xhree'] end 5 
# two
#  0 one
#  6 ['tw'] 'one\ntw'
# ['a\n', 'b\n', 'c'] ['a\r\n', 'b\r', 'c']
# I/O operation on closed file
# I/O operation on closed file
# I/O operation on closed file
# 28890 2 28893
# line 0
#  line 1
#  line  2
#  2998
# 0 line 0
#  7
# telling position disabled by next() call
#  0
# LINE 0
# write() argument must be str, not int
# not readable
# kept until the end
# SHOUT 1 True

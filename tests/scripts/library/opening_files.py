# The built-in open.
import io
import os

path = "/tmp/opening_files_%d.txt" % os.getpid()
print(open is io.open, open)
with open(path, "w") as f:
    print("one", "two", sep="\n", file=f)
    print(f.write("three"), f.mode, f.closed)
with open(path) as f:
    print(f.readline(), next(f), f.read(), f.read() == "")
print(f.closed, [line.rstrip() for line in open(path, encoding="utf-8")])
with open(path, "ab+") as f:
    f.write(b"!\n")
    f.seek(0)
    print(f.read())
for wrong in (("/nonexistent/file",), (path, "rw"), (path, "q"), (path, "x"), ("/tmp",)):
    try:
        open(*wrong)
    except (OSError, ValueError) as error:
        print(type(error).__name__, str(error).replace(path, "PATH"), error.__traceback__.tb_next)
os.remove(path)
print(os.path.exists(path))

# expect:
# True <built-in function open>
# 5 w False
# one
#  two
#  three True
# True ['one', 'two', 'three']
# b'one\ntwo\nthree!\n'
# FileNotFoundError [Errno 2] No such file or directory: '/nonexistent/file' None
# ValueError must have exactly one of create/read/write/append mode None
# ValueError invalid mode: 'q' None
# FileExistsError [Errno 17] File exists: 'PATH' None
# IsADirectoryError [Errno 21] Is a directory: '/tmp' None
# False

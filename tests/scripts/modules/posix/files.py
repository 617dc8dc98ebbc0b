# Files by their descriptors, and directories.
import posix

here = posix.getcwd()
base = "/tmp/eadem-posix-%d" % posix.getpid()
posix.mkdir(base)
posix.chdir(base)
fd = posix.open("a.txt", posix.O_RDWR | posix.O_CREAT | posix.O_TRUNC, 0o640)
print(posix.write(fd, b"hello world"), posix.lseek(fd, 0, 0), posix.read(fd, 5), posix.read(fd, 100), posix.read(fd, 1))
print(posix.lseek(fd, -5, 2), posix.read(fd, 10), posix.isatty(fd), posix.write(fd, bytearray(b"!")))
posix.ftruncate(fd, 3)
found = posix.fstat(fd)
print(found.st_size, found[6], oct(found.st_mode), found.st_nlink, len(found), type(found).__name__, found.st_mtime_ns > 0)
print(type(found.st_mtime), type(found[8]), int(found.st_mtime) == found[8], repr(found)[:24])
posix.close(fd)
posix.mkdir("sub", 0o700)
posix.symlink("a.txt", "link")
posix.rename("a.txt", "b.txt")
print(sorted(posix.listdir()), sorted(posix.listdir(b".")), posix.readlink("link"), posix.access("b.txt", posix.R_OK))
print(posix.access("nothing", posix.F_OK), oct(posix.lstat("link").st_mode)[:4], posix.stat("sub").st_mode & 0o777 == 0o700)
posix.chmod("b.txt", 0o600)
posix.utime("b.txt", (100, 200.5))
print(oct(posix.stat("b.txt").st_mode), posix.stat("b.txt").st_atime, posix.stat(b"b.txt").st_mtime)
posix.utime("b.txt", ns=(5, 7000000001))
print(posix.stat("b.txt").st_atime_ns, posix.stat("b.txt").st_mtime_ns, posix.stat("b.txt").st_mtime)
posix.link("b.txt", "c.txt")
posix.replace("c.txt", "d.txt")
posix.truncate("d.txt", 1)
print(posix.stat("d.txt").st_size, posix.stat("d.txt").st_nlink, posix.stat("d.txt").st_ino == posix.stat("b.txt").st_ino)
read_end, write_end = posix.pipe()
posix.write(write_end, b"through")
posix.close(write_end)
print(posix.read(read_end, 50), posix.read(read_end, 50))
posix.close(read_end)
for name in ["b.txt", "link"]:
    posix.unlink(name)
posix.remove("d.txt")
posix.rmdir("sub")
print(posix.listdir())
posix.chdir(here)
posix.rmdir(base)
print(len(posix.urandom(16)), posix.urandom(0), type(posix.environ), b"PATH" in posix.environ, posix.strerror(2))
print(posix.fspath("x"), posix.fspath(b"y"), posix.getpid() > 0, posix.getcwdb() == here.encode(), posix.error is OSError)

# expect:
# 11 0 b'hello' b' world' b''
# 6 b'world' False 1
# 3 3 0o100640 1 10 stat_result True
# <class 'float'> <class 'int'> True os.stat_result(st_mode=3
# ['b.txt', 'link', 'sub'] [b'b.txt', b'link', b'sub'] a.txt True
# False 0o12 True
# 0o100600 100.0 200.5
# 5 7000000001 7.000000001
# 1 2 True
# b'through' b''
# []
# 16 b'' <class 'dict'> True No such file or directory
# x b'y' True True True

# os: directories, files, the environment.
import os

base = os.path.join(os.environ.get("TMPDIR") or "/tmp", "eadem-os-test-%d" % os.getpid())


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}".replace(base, "BASE")


os.makedirs(os.path.join(base, "a", "b"))
print(attempt(os.makedirs, base), os.makedirs(base, exist_ok=True), attempt(os.mkdir, base))
for name in ("x.txt", "a/y.txt", "a/b/z.txt"):
    with open(os.path.join(base, name), "w") as f:
        f.write(name * 2)
print(sorted(os.listdir(base)), os.path.isfile(base + "/x.txt"), os.path.isdir(base + "/a"), os.path.exists(base + "/q"), os.path.getsize(base + "/x.txt"), os.path.islink(base))
for folder, folders, files in os.walk(base):
    print(folder.replace(base, "BASE"), folders, files)
for folder, folders, files in os.walk(base, topdown=False):
    print(folder.replace(base, "BASE"), folders, files)
with os.scandir(base) as entries:
    for entry in sorted(entries, key=lambda e: e.name):
        print(entry, entry.name, entry.is_dir(), entry.is_file(), entry.is_symlink(), entry.stat().st_size > 0, entry.path == os.path.join(base, entry.name))
status = os.stat(base + "/x.txt")
print(status.st_size, status.st_mtime > 1e9, status.st_mode & 0o170000 == 0o100000, os.path.getmtime(base + "/x.txt") == status.st_mtime)
os.rename(base + "/x.txt", base + "/w.txt")
print(attempt(os.remove, base + "/x.txt"), attempt(os.rmdir, base), attempt(os.listdir, base + "/none"), attempt(os.stat, base + "/none"), list(os.walk(base + "/none")))
errors = []
list(os.walk(base + "/none", onerror=errors.append))
print(str(errors[0]).replace(base, "BASE"), errors[0].filename == base + "/none", errors[0].errno)
os.symlink(base + "/w.txt", base + "/link")
print(os.path.islink(base + "/link"), os.path.realpath(base + "/link") == os.path.realpath(base) + "/w.txt", os.readlink(base + "/link") == base + "/w.txt", os.path.samefile(base + "/link", base + "/w.txt"))
for name in ("link", "w.txt", "a/y.txt", "a/b/z.txt"):
    os.remove(os.path.join(base, name))
os.removedirs(base + "/a/b")
print(os.path.exists(base))
here = os.getcwd()
os.chdir("/")
print(os.getcwd(), os.path.abspath("x"))
os.chdir(here)
os.environ["EADEM_A"] = "1"
print(os.environ["EADEM_A"], os.getenv("EADEM_A"), os.getenv("EADEM_NO"), os.getenv("EADEM_NO", "d"), os.environ.get("EADEM_NO", 2), "EADEM_A" in os.environ, os.environ.pop("EADEM_A"), "EADEM_A" in os.environ)
print(attempt(lambda: os.environ["EADEM_NO"]), attempt(os.environ.__setitem__, "a", 5), attempt(os.environ.__delitem__, "EADEM_NO"), os.environ.setdefault("EADEM_B", "b"), os.environ == dict(os.environ), repr(os.environ)[:9], len(os.environ) == len(list(os.environ.items())))
print(len(os.urandom(5)), os.getpid() > 0, os.error is OSError, attempt(os.fdopen, "x"), os.F_OK, os.access("/", os.R_OK), isinstance(os.get_exec_path(), list))

# expect:
# FileExistsError: [Errno 17] File exists: 'BASE' None FileExistsError: [Errno 17] File exists: 'BASE'
# ['a', 'x.txt'] True True False 10 False
# BASE ['a'] ['x.txt']
# BASE/a ['b'] ['y.txt']
# BASE/a/b [] ['z.txt']
# BASE/a/b [] ['z.txt']
# BASE/a ['b'] ['y.txt']
# BASE ['a'] ['x.txt']
# <DirEntry 'a'> a True False False True True
# <DirEntry 'x.txt'> x.txt False True False True True
# 10 True True True
# FileNotFoundError: [Errno 2] No such file or directory: 'BASE/x.txt' OSError: [Errno 39] Directory not empty: 'BASE' FileNotFoundError: [Errno 2] No such file or directory: 'BASE/none' FileNotFoundError: [Errno 2] No such file or directory: 'BASE/none' []
# [Errno 2] No such file or directory: 'BASE/none' True 2
# True True True True
# False
# / /x
# 1 1 None d 2 True 1 False
# KeyError: 'EADEM_NO' TypeError: str expected, not int KeyError: 'EADEM_NO' b True environ({ True
# 5 True True TypeError: invalid fd type (<class 'str'>, expected integer) 0 True True

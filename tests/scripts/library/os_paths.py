# os.path: paths as texts.
import os
import os.path
import posixpath


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


paths = ["", "/", "//", "///", "a", "a/", "/a", "//a", "a/b.c", "a.b/c", ".bashrc", "..a.b", "a.tar.gz", "a/.b", "a/b/", "./a/../b", "../..", "/../a", "a//b///c", "/a/./b/..", "...", "a.", "/x/.y.z"]
for p in paths:
    print(repr(p), os.path.split(p), os.path.splitext(p), os.path.basename(p), os.path.dirname(p), os.path.normpath(p), os.path.isabs(p), os.path.splitdrive(p))
    b = p.encode()
    print("  ", os.path.split(b), os.path.splitext(b), os.path.normpath(b))
print(os.path.join("a", "b"), os.path.join("a/", "b"), os.path.join("a", "/b", "c"), os.path.join("", "b"), os.path.join("a", ""), os.path.join("a"), os.path.join(b"a", b"b"))
print(attempt(os.path.join, "a", b"b"), attempt(os.path.join, "a", 5), attempt(os.path.join, 5), attempt(os.path.split, None))
print(os.path.commonprefix(["abc", "abd", "ab"]), os.path.commonprefix([]) == "", os.path.commonpath(["/a/b/c", "/a/b/d", "/a/b"]), os.path.commonpath(["a/b", "a/./b/c"]), attempt(os.path.commonpath, ["a", "/a"]))
print(os.path.relpath("/a/b/c", "/a/d"), os.path.relpath("/a", "/a"), os.path.relpath("/a/b", "/"), attempt(os.path.relpath, ""), os.path.relpath("x/y"))
print(os.path.abspath("x/../y") == os.path.join(os.getcwd(), "y"), os.path.abspath("/a/../b"), os.path.abspath("") == os.getcwd())
os.environ["EADEM_TEST"] = "value"
os.environ["HOME"] = "/home/me"
print(os.path.expandvars("$EADEM_TEST/${EADEM_TEST}x $NOT_SET_AT_ALL ${ $ $$EADEM_TEST ${}"), os.path.expanduser("~"), os.path.expanduser("~/a"), os.path.expanduser("a~"), os.path.expanduser("~no-such-user/x"))


class P:
    def __fspath__(self):
        return "some/where.txt"


class Bad:
    def __fspath__(self):
        return 5


print(os.fspath(P()), os.path.basename(P()), os.path.splitext(P()), os.path.join("x", P()), attempt(os.fspath, Bad()), attempt(os.fspath, 5), isinstance(P(), os.PathLike), isinstance("a", os.PathLike))
print(os.path is posixpath, os.sep, os.altsep, os.pathsep, os.curdir, os.pardir, os.extsep, repr(os.linesep), os.name, os.devnull)
print(os.fsencode("é"), os.fsdecode(b"\xc3\xa9"), os.fsdecode("x"), os.path.normcase("A"))

# expect:
# '' ('', '') ('', '')   . False ('', '')
#    (b'', b'') (b'', b'') b'.'
# '/' ('/', '') ('/', '')  / / True ('', '/')
#    (b'/', b'') (b'/', b'') b'/'
# '//' ('//', '') ('//', '')  // // True ('', '//')
#    (b'//', b'') (b'//', b'') b'//'
# '///' ('///', '') ('///', '')  /// / True ('', '///')
#    (b'///', b'') (b'///', b'') b'/'
# 'a' ('', 'a') ('a', '') a  a False ('', 'a')
#    (b'', b'a') (b'a', b'') b'a'
# 'a/' ('a', '') ('a/', '')  a a False ('', 'a/')
#    (b'a', b'') (b'a/', b'') b'a'
# '/a' ('/', 'a') ('/a', '') a / /a True ('', '/a')
#    (b'/', b'a') (b'/a', b'') b'/a'
# '//a' ('//', 'a') ('//a', '') a // //a True ('', '//a')
#    (b'//', b'a') (b'//a', b'') b'//a'
# 'a/b.c' ('a', 'b.c') ('a/b', '.c') b.c a a/b.c False ('', 'a/b.c')
#    (b'a', b'b.c') (b'a/b', b'.c') b'a/b.c'
# 'a.b/c' ('a.b', 'c') ('a.b/c', '') c a.b a.b/c False ('', 'a.b/c')
#    (b'a.b', b'c') (b'a.b/c', b'') b'a.b/c'
# '.bashrc' ('', '.bashrc') ('.bashrc', '') .bashrc  .bashrc False ('', '.bashrc')
#    (b'', b'.bashrc') (b'.bashrc', b'') b'.bashrc'
# '..a.b' ('', '..a.b') ('..a', '.b') ..a.b  ..a.b False ('', '..a.b')
#    (b'', b'..a.b') (b'..a', b'.b') b'..a.b'
# 'a.tar.gz' ('', 'a.tar.gz') ('a.tar', '.gz') a.tar.gz  a.tar.gz False ('', 'a.tar.gz')
#    (b'', b'a.tar.gz') (b'a.tar', b'.gz') b'a.tar.gz'
# 'a/.b' ('a', '.b') ('a/.b', '') .b a a/.b False ('', 'a/.b')
#    (b'a', b'.b') (b'a/.b', b'') b'a/.b'
# 'a/b/' ('a/b', '') ('a/b/', '')  a/b a/b False ('', 'a/b/')
#    (b'a/b', b'') (b'a/b/', b'') b'a/b'
# './a/../b' ('./a/..', 'b') ('./a/../b', '') b ./a/.. b False ('', './a/../b')
#    (b'./a/..', b'b') (b'./a/../b', b'') b'b'
# '../..' ('..', '..') ('../..', '') .. .. ../.. False ('', '../..')
#    (b'..', b'..') (b'../..', b'') b'../..'
# '/../a' ('/..', 'a') ('/../a', '') a /.. /a True ('', '/../a')
#    (b'/..', b'a') (b'/../a', b'') b'/a'
# 'a//b///c' ('a//b', 'c') ('a//b///c', '') c a//b a/b/c False ('', 'a//b///c')
#    (b'a//b', b'c') (b'a//b///c', b'') b'a/b/c'
# '/a/./b/..' ('/a/./b', '..') ('/a/./b/..', '') .. /a/./b /a True ('', '/a/./b/..')
#    (b'/a/./b', b'..') (b'/a/./b/..', b'') b'/a'
# '...' ('', '...') ('...', '') ...  ... False ('', '...')
#    (b'', b'...') (b'...', b'') b'...'
# 'a.' ('', 'a.') ('a', '.') a.  a. False ('', 'a.')
#    (b'', b'a.') (b'a', b'.') b'a.'
# '/x/.y.z' ('/x', '.y.z') ('/x/.y', '.z') .y.z /x /x/.y.z True ('', '/x/.y.z')
#    (b'/x', b'.y.z') (b'/x/.y', b'.z') b'/x/.y.z'
# a/b a/b /b/c b a/ a b'a/b'
# TypeError: Can't mix strings and bytes in path components TypeError: join() argument must be str, bytes, or os.PathLike object, not 'int' TypeError: expected str, bytes or os.PathLike object, not int TypeError: expected str, bytes or os.PathLike object, not NoneType
# ab True /a/b a/b ValueError: Can't mix absolute and relative paths
# ../b/c . a/b ValueError: no path specified x/y
# True /b True
# value/valuex $NOT_SET_AT_ALL ${ $ $$EADEM_TEST ${} /home/me /home/me/a a~ ~no-such-user/x
# some/where.txt where.txt ('some/where', '.txt') x/some/where.txt TypeError: expected Bad.__fspath__() to return str or bytes, not int TypeError: expected str, bytes or os.PathLike object, not int True False
# True / None : . .. . '\n' posix /dev/null
# b'\xc3\xa9' é x A

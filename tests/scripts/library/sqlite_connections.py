# sqlite3: the exceptions, levels of isolation, what is closed, adapters and converters, files.
import sqlite3


def attempt(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e, getattr(e, "sqlite_errorname", None), e.__context__)


con = sqlite3.connect(":memory:")
con.execute("create table t(a integer primary key, b text, c blob, d real)")
con.execute("insert into t values(1, 'x', x'79', 2.5)")
con.commit()
for c in sqlite3.Warning, sqlite3.Error, sqlite3.InterfaceError, sqlite3.DatabaseError, sqlite3.DataError, sqlite3.OperationalError, sqlite3.IntegrityError, sqlite3.InternalError, sqlite3.ProgrammingError, sqlite3.NotSupportedError:
    print(c, c.__bases__)
print(con.isolation_level, repr(con.isolation_level))
attempt(setattr, con, "isolation_level", 5)
attempt(setattr, con, "isolation_level", "x")
con.isolation_level = None
con.execute("insert into t(b) values('z')"); print(con.in_transaction)
print(con.execute("insert into t(b) values('r') returning a, b").fetchall())
cur = con.cursor()
def gen():
    cur.execute("select 1")
    yield (1,)
attempt(cur.executemany, "insert into t(b) values(?)", gen())
print("\n".join(con.iterdump()))
cur.close()
attempt(cur.fetchone); attempt(cur.execute, "select 1")
con.close(); con.close()
attempt(con.execute, "select 1"); attempt(con.cursor); attempt(con.commit); attempt(lambda: con.total_changes); attempt(lambda: con.in_transaction)
attempt(cur.execute, "x")
print(sqlite3.complete_statement("select 1;"), sqlite3.complete_statement("select 1"))
print(sqlite3.apilevel, sqlite3.paramstyle, sqlite3.PARSE_DECLTYPES, sqlite3.SQLITE_OK, sqlite3.Binary(b"x").tobytes())
class P:
    def __init__(s, x): s.x = x
sqlite3.register_adapter(P, lambda p: "P%d" % p.x)
sqlite3.register_converter("P", lambda b: P(int(b[1:])))
con = sqlite3.connect(":memory:", detect_types=sqlite3.PARSE_DECLTYPES|sqlite3.PARSE_COLNAMES)
con.execute("create table p(p P)"); con.execute("insert into p values(?)", (P(7),))
c = con.execute('select p, p as "q [P]", p as z from p')
print(c.description)
print([x.x for x in c.fetchone()])
c2 = con.cursor(); print(c2.execute("select 1") is c2, c2.connection is con, c2.arraysize)
class U: pass
attempt(con.execute, "select ?", (U(),))

# ---- two connections to one file; one has it locked ----
import os

path = "/tmp/eadem_sqlite_%d.db" % os.getpid()
first = sqlite3.connect(path, timeout=0.05)
second = sqlite3.connect(path, timeout=0.05)
first.execute("create table t(a)")
first.execute("insert into t values(1)")
attempt(second.execute, "insert into t values(2)")
first.commit()
with second:
    second.executemany("insert into t values(?)", ((i,) for i in range(100)))
print(first.execute("select count(*), sum(a) from t").fetchone())
first.rollback()
first.execute("delete from t")
first.rollback()
print(second.execute("select count(*) from t").fetchone(), second.execute("pragma user_version").fetchone())
first.close()
second.close()
readonly = sqlite3.connect("file:%s?mode=ro" % path, uri=True)
attempt(readonly.execute, "delete from t")
readonly.close()
with open(path, "wb") as file:
    file.write(b"this is no database" * 100)
broken = sqlite3.connect(path)
attempt(broken.execute, "select 1 from t")
broken.close()
os.unlink(path)

# ---- what runs while SQLite runs ----
con = sqlite3.connect(":memory:")
con.create_function("again", 0, lambda: con.execute("select 5").fetchone()[0])
print(con.execute("select again() + again()").fetchone())
cur = con.cursor()
con.create_function("same", 0, lambda: cur.execute("select 5").fetchone()[0])
attempt(cur.execute, "select same()")


class Deep:
    def __conform__(self, protocol):
        return "deep" if protocol is sqlite3.PrepareProtocol else None


print(con.execute("select ?, ?, ?", (Deep(), bytearray(b"ab"), memoryview(b"cd"))).fetchone())
a, b = con.execute("select 'made_here', 'made_here'").fetchone()
text = "made_here"
print(a == b == text, a is b, a is text)
rows = con.execute("with recursive n(i) as (select 1 union all select i + 1 from n where i < 5) select i from n")
print([i for i, in rows])

# expect:
# <class 'sqlite3.Warning'> (<class 'Exception'>,)
# <class 'sqlite3.Error'> (<class 'Exception'>,)
# <class 'sqlite3.InterfaceError'> (<class 'sqlite3.Error'>,)
# <class 'sqlite3.DatabaseError'> (<class 'sqlite3.Error'>,)
# <class 'sqlite3.DataError'> (<class 'sqlite3.DatabaseError'>,)
# <class 'sqlite3.OperationalError'> (<class 'sqlite3.DatabaseError'>,)
# <class 'sqlite3.IntegrityError'> (<class 'sqlite3.DatabaseError'>,)
# <class 'sqlite3.InternalError'> (<class 'sqlite3.DatabaseError'>,)
# <class 'sqlite3.ProgrammingError'> (<class 'sqlite3.DatabaseError'>,)
# <class 'sqlite3.NotSupportedError'> (<class 'sqlite3.DatabaseError'>,)
#  ''
# builtins TypeError isolation_level must be str or None None None
# builtins ValueError isolation_level string must be '', 'DEFERRED', 'IMMEDIATE', or 'EXCLUSIVE' None None
# False
# [(3, 'r')]
# sqlite3 ProgrammingError Recursive use of cursors not allowed. None None
# BEGIN TRANSACTION;
# CREATE TABLE t(a integer primary key, b text, c blob, d real);
# INSERT INTO "t" VALUES(1,'x',X'79',2.5);
# INSERT INTO "t" VALUES(2,'z',NULL,NULL);
# INSERT INTO "t" VALUES(3,'r',NULL,NULL);
# COMMIT;
# sqlite3 ProgrammingError Cannot operate on a closed cursor. None None
# sqlite3 ProgrammingError Cannot operate on a closed cursor. None None
# sqlite3 ProgrammingError Cannot operate on a closed database. None None
# sqlite3 ProgrammingError Cannot operate on a closed database. None None
# sqlite3 ProgrammingError Cannot operate on a closed database. None None
# sqlite3 ProgrammingError Cannot operate on a closed database. None None
# sqlite3 ProgrammingError Cannot operate on a closed database. None None
# sqlite3 ProgrammingError Cannot operate on a closed cursor. None None
# True False
# 2.0 qmark 1 0 b'x'
# (('p', None, None, None, None, None, None), ('q', None, None, None, None, None, None), ('z', None, None, None, None, None, None))
# [7, 7, 7]
# True True 1
# sqlite3 ProgrammingError Error binding parameter 1: type 'U' is not supported None None
# sqlite3 OperationalError database is locked SQLITE_BUSY None
# (101, 4951)
# (101,) (0,)
# sqlite3 OperationalError attempt to write a readonly database SQLITE_READONLY None
# sqlite3 DatabaseError file is not a database SQLITE_NOTADB None
# (10,)
# sqlite3 OperationalError user-defined function raised exception SQLITE_ERROR None
# ('deep', b'ab', b'cd')
# True False False
# [1, 2, 3, 4, 5]

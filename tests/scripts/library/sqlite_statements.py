# sqlite3: statements, parameters, rows, functions of the program, transactions.
import sqlite3


def attempt(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e, getattr(e, "sqlite_errorname", None), e.__context__)


con = sqlite3.connect(":memory:")
cur = con.cursor()
print(cur.execute("create table t(a integer primary key, b text, c blob, d real)").rowcount, con.in_transaction)
cur.execute("insert into t values(?,?,?,?)", (1, "x", b"yz", 2.5))
print(cur.lastrowid, cur.rowcount, con.in_transaction, cur.description)
con.executemany("insert into t(b,c,d) values(:b,:c,:d)", [{"b": "é", "c": None, "d": 3}, {"b": "q", "c": b"", "d": True}])
con.commit()
print(list(con.execute("select * from t")))
print(con.total_changes)
cur = con.execute("select a, b as bee from t order by a")
print(cur.description, cur.fetchone(), cur.fetchmany(1), cur.fetchall(), cur.fetchone(), cur.rowcount, cur.lastrowid)
attempt(con.execute, "select * from nowhere")
attempt(con.execute, "selekt")
attempt(con.execute, "insert into t values(1,2,3,4)")
attempt(con.execute, "select ?", (1, 2))
attempt(con.execute, "select ?", [])
attempt(con.execute, "select :a", {"b": 1})
attempt(con.execute, "select ?", {"b": 1})
attempt(con.execute, "select ?", (2**63,))
attempt(con.execute, "select ?", ([],))
attempt(con.execute, "select ?", 5)
print(con.execute("select ?", "a").fetchone())
attempt(con.execute, "select 1; select 2")
print(con.execute("select 1; -- done").fetchone())
attempt(con.execute, 5)
attempt(con.executemany, "select ?", [(1,)])
print(con.execute("").fetchone())
attempt(con.execute, "select '\0'")
attempt(con.execute, "select ?", ("\ud800",))
attempt(con.cursor().executescript, 5)
attempt(sqlite3.connect, 5)
attempt(sqlite3.connect, "/dev/null/x.db")
attempt(con.cursor().fetchone)
attempt(sqlite3.Cursor, 5)
con.row_factory = sqlite3.Row
r = con.execute("select a, b as Bee from t").fetchone()
print(r["a"], r["BEE"], r[1], r[-1], r.keys(), len(r), tuple(r), r[0:1], r == r, dict(r))
attempt(lambda: r["zz"]); attempt(lambda: r[9]); attempt(lambda: r[1.5])
con.row_factory = None
con.create_function("twice", 1, lambda x: x * 2)
print(con.execute("select twice(4), twice('ab'), twice(null is null)").fetchone())
attempt(con.execute, "select twice(null)")
con.create_function("bad", 0, lambda: 1/0)
attempt(con.execute, "select bad()")
con.create_function("bad", 0, lambda: [])
attempt(con.execute, "select bad()")
con.create_function("bad", 0, lambda: 2**70)
attempt(con.execute, "select bad()")
attempt(con.execute, "select twice()")
class Sum:
    def __init__(self): self.n = 0
    def step(self, x): self.n += x
    def finalize(self): return self.n
con.create_aggregate("mysum", 1, Sum)
print(con.execute("select mysum(a) from t").fetchone(), con.execute("select mysum(a) from t where 0").fetchone())
con.create_collation("rev", lambda a, b: (a < b) - (a > b))
print(con.execute("select b from t order by b collate rev").fetchall())
try:
    with con:
        con.execute("insert into t(b) values('gone')")
        1/0
except ZeroDivisionError:
    print(con.in_transaction, con.execute("select count(*) from t").fetchone())
with con:
    con.execute("update t set b = 'k' where a > 1")
print(con.in_transaction, con.total_changes)
con.text_factory = bytes
print(con.execute("select b from t").fetchone())
con.text_factory = lambda b: b.decode() + "!"
print(con.execute("select b from t").fetchone())
con.text_factory = str
attempt(lambda: con.execute("select cast(x'ff61' as text) as v").fetchone())
con.close()

# expect:
# -1 False
# 1 1 True None
# [(1, 'x', b'yz', 2.5), (2, 'é', None, 3.0), (3, 'q', b'', 1.0)]
# 3
# (('a', None, None, None, None, None, None), ('bee', None, None, None, None, None, None)) (1, 'x') [(2, 'é')] [(3, 'q')] None -1 3
# sqlite3 OperationalError no such table: nowhere SQLITE_ERROR None
# sqlite3 OperationalError near "selekt": syntax error SQLITE_ERROR None
# sqlite3 IntegrityError UNIQUE constraint failed: t.a SQLITE_CONSTRAINT_PRIMARYKEY None
# sqlite3 ProgrammingError Incorrect number of bindings supplied. The current statement uses 1, and there are 2 supplied. None None
# sqlite3 ProgrammingError Incorrect number of bindings supplied. The current statement uses 1, and there are 0 supplied. None None
# sqlite3 ProgrammingError You did not supply a value for binding parameter :a. None None
# sqlite3 ProgrammingError Binding 1 has no name, but you supplied a dictionary (which has only names). None None
# builtins OverflowError Python int too large to convert to SQLite INTEGER None None
# sqlite3 ProgrammingError Error binding parameter 1: type 'list' is not supported None None
# sqlite3 ProgrammingError parameters are of unsupported type None None
# ('a',)
# sqlite3 ProgrammingError You can only execute one statement at a time. None None
# (1,)
# builtins TypeError execute() argument 1 must be str, not int None None
# sqlite3 ProgrammingError executemany() can only execute DML statements. None None
# None
# sqlite3 ProgrammingError the query contains a null character None None
# builtins UnicodeEncodeError 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed None None
# builtins TypeError executescript() argument must be str, not int None None
# builtins TypeError expected str, bytes or os.PathLike object, not int None None
# sqlite3 OperationalError unable to open database file SQLITE_CANTOPEN None
# None
# builtins TypeError Cursor() argument 1 must be sqlite3.Connection, not int None None
# 1 x x x ['a', 'Bee'] 2 (1, 'x') (1,) True {'a': 1, 'Bee': 'x'}
# builtins IndexError No item with that key None None
# builtins IndexError tuple index out of range None None
# builtins IndexError Index must be int or string None None
# (8, 'abab', 2)
# sqlite3 OperationalError user-defined function raised exception SQLITE_ERROR None
# sqlite3 OperationalError user-defined function raised exception SQLITE_ERROR None
# sqlite3 OperationalError user-defined function raised exception SQLITE_ERROR None
# sqlite3 DataError string or blob too big SQLITE_TOOBIG None
# sqlite3 OperationalError wrong number of arguments to function twice() SQLITE_ERROR None
# (6,) (None,)
# [('é',), ('x',), ('q',)]
# False (3,)
# False 6
# (b'x',)
# ('x!',)
# sqlite3 OperationalError Could not decode to UTF-8 column 'v' with text '�a' None None

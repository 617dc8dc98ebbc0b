"""Connections."""

import _sqlite3
from posix import fspath

from . import _errors
from ._cursor import Cursor
from ._errors import ProgrammingError, failed

LEGACY_TRANSACTION_CONTROL = -1

_LEVELS = ("", "DEFERRED", "IMMEDIATE", "EXCLUSIVE")
_OPEN_READWRITE = 2
_OPEN_CREATE = 4
_OPEN_URI = 64


class Connection:
    """SQLite database connection object."""

    __module__ = "sqlite3"
    _database = None
    row_factory = None
    text_factory = str

    Warning = _errors.Warning
    Error = _errors.Error
    InterfaceError = _errors.InterfaceError
    DatabaseError = _errors.DatabaseError
    DataError = _errors.DataError
    OperationalError = _errors.OperationalError
    IntegrityError = _errors.IntegrityError
    InternalError = _errors.InternalError
    ProgrammingError = _errors.ProgrammingError
    NotSupportedError = _errors.NotSupportedError

    def __init__(self, database, timeout=5.0, detect_types=0, isolation_level="", check_same_thread=True,
                 factory=None, cached_statements=128, uri=False, *, autocommit=LEGACY_TRANSACTION_CONTROL):
        path = fspath(database)
        flags = _OPEN_READWRITE | _OPEN_CREATE
        if uri:
            flags |= _OPEN_URI
        milliseconds = int(timeout * 1000)
        self.isolation_level = isolation_level
        if autocommit not in (True, False, LEGACY_TRANSACTION_CONTROL):
            raise ValueError("autocommit must be True, False, or sqlite3.LEGACY_TRANSACTION_CONTROL")
        if self._database is not None:
            self._database.close()
        self._database = None
        self._detect_types = detect_types
        self._statements = {}
        self._most_statements = cached_statements
        self._autocommit = autocommit
        self._database = _sqlite3.Database(path, flags, milliseconds, failed)
        if autocommit is False:
            self._plain("BEGIN")

    def _open(self):
        """The database, if it can be used."""
        database = self._database
        if database is None:
            raise ProgrammingError("Base Connection.__init__ not called.")
        if not database.is_open:
            raise ProgrammingError("Cannot operate on a closed database.")
        return database

    # ---- statements ----

    def _take_statement(self, sql):
        """A statement that nobody else uses."""
        if type(sql) is str:
            statement = self._statements.pop(sql, None)
            if statement is not None:
                return statement
        return self._database.prepare(sql)

    def _keep_statement(self, sql, statement):
        """Keep a statement for its next use; the one unused for longest goes."""
        statement.reset()
        statements = self._statements
        if type(sql) is not str or self._most_statements <= 0 or sql in statements:
            return
        if len(statements) >= self._most_statements:
            del statements[next(iter(statements))]
        statements[sql] = statement

    def _plain(self, sql):
        """Run a statement of our own."""
        self._database.prepare(sql).step()

    # ---- transactions ----

    @property
    def isolation_level(self):
        """How transactions are begun; None: never."""
        return self._isolation_level

    @isolation_level.setter
    def isolation_level(self, level):
        if level is None:
            self._isolation_level = None
            if self._database is not None and self._database.is_open and not self._database.get_autocommit():
                self._plain("COMMIT")
            return
        if not isinstance(level, str):
            raise TypeError("isolation_level must be str or None")
        if level.upper() not in _LEVELS:
            raise ValueError("isolation_level string must be '', 'DEFERRED', 'IMMEDIATE', or 'EXCLUSIVE'")
        self._isolation_level = level.upper()

    @property
    def autocommit(self):
        """Whether transactions are begun and ended by the program alone (PEP 249), or as in earlier versions (-1)."""
        return self._autocommit

    @autocommit.setter
    def autocommit(self, value):
        database = self._open()
        if value not in (True, False, LEGACY_TRANSACTION_CONTROL):
            raise ValueError("autocommit must be True, False, or sqlite3.LEGACY_TRANSACTION_CONTROL")
        if value is True and not database.get_autocommit():
            self._plain("COMMIT")
        elif value is False and database.get_autocommit():
            self._plain("BEGIN")
        self._autocommit = value

    @property
    def in_transaction(self):
        """Whether there is a transaction that is not committed."""
        return not self._open().get_autocommit()

    @property
    def total_changes(self):
        """How many rows were changed since the connection was opened."""
        return self._open().total_changes()

    def _begin(self, database):
        """Begin a transaction before rows are changed, unless the program does that itself."""
        if self._autocommit == -1 and self._isolation_level is not None and database.get_autocommit():
            self._plain("BEGIN " + self._isolation_level)

    def _end(self, how):
        database = self._open()
        if self._autocommit == -1:
            if not database.get_autocommit():
                self._plain(how)
        elif self._autocommit is False:
            self._plain(how)
            self._plain("BEGIN")

    def commit(self):
        """Commit any pending transaction to the database."""
        self._end("COMMIT")

    def rollback(self):
        """Roll back to the start of any pending transaction."""
        self._end("ROLLBACK")

    def close(self):
        """Close the database connection."""
        database = self._database
        if database is None:
            raise ProgrammingError("Base Connection.__init__ not called.")
        if database.is_open and self._autocommit is False:
            self._plain("ROLLBACK")
        database.close()
        self._statements.clear()

    def __enter__(self):
        self._open()
        return self

    def __exit__(self, type, value, traceback, /):
        if type is None:
            try:
                self.commit()
            except BaseException:
                self.rollback()
                raise
        else:
            self.rollback()
        return False

    # ---- cursors ----

    def cursor(self, factory=Cursor):
        """Return a cursor for the connection."""
        self._open()
        cursor = factory(self)
        if not isinstance(cursor, Cursor):
            raise TypeError("factory must return a cursor, not " + type(cursor).__name__)
        if self.row_factory is not None:
            cursor.row_factory = self.row_factory
        return cursor

    def execute(self, sql, parameters=(), /):
        """Executes an SQL statement."""
        return self.cursor().execute(sql, parameters)

    def executemany(self, sql, parameters, /):
        """Repeatedly executes an SQL statement."""
        return self.cursor().executemany(sql, parameters)

    def executescript(self, sql_script, /):
        """Executes multiple SQL statements at once."""
        return self.cursor().executescript(sql_script)

    # ---- functions of the program ----

    def create_function(self, name, narg, func, *, deterministic=False):
        """Creates a new function."""
        self._open().create_function(name, narg, func, deterministic)

    def create_aggregate(self, name, n_arg, aggregate_class):
        """Creates a new aggregate."""
        self._open().create_aggregate(name, n_arg, aggregate_class)

    def create_collation(self, name, callback, /):
        """Creates a collation function."""
        database = self._open()
        if callback is not None and not callable(callback):
            raise TypeError("parameter must be callable")
        database.create_collation(name, callback)

    def interrupt(self):
        """Abort any pending database operation."""
        self._open().interrupt()

    def iterdump(self):
        """Returns iterator to the dump of the database in an SQL text format."""
        self._open()
        return _dump(self)


def connect(database, timeout=5.0, detect_types=0, isolation_level="", check_same_thread=True, factory=Connection,
            cached_statements=128, uri=False, *, autocommit=LEGACY_TRANSACTION_CONTROL):
    """Open a connection to the SQLite database file 'database'; ":memory:" is a database in memory."""
    return factory(database, timeout, detect_types, isolation_level, check_same_thread, factory, cached_statements,
                   uri, autocommit=autocommit)


def enable_callback_tracebacks(enable, /):
    """Enable or disable callback functions throwing errors to stderr; they never do here."""
    bool(enable)


def _quoted(name):
    return '"' + name.replace('"', '""') + '"'


def _dump(connection):
    """The statements that make such a database: the tables with their rows first, then all else."""
    cursor = connection.cursor()
    cursor.row_factory = None
    yield "BEGIN TRANSACTION;"
    tables = cursor.execute("SELECT name, sql FROM sqlite_master WHERE sql NOT NULL AND type = 'table' "
                            "ORDER BY name").fetchall()
    for name, sql in tables:
        if name == "sqlite_sequence":
            yield 'DELETE FROM "sqlite_sequence";'
        elif name.startswith("sqlite_"):
            continue
        else:
            yield sql + ";"
        columns = [row[1] for row in cursor.execute("PRAGMA table_info(%s)" % _quoted(name)).fetchall()]
        values = ",".join(["'||quote(%s)||'" % _quoted(column) for column in columns])
        query = "SELECT 'INSERT INTO %s VALUES(%s)' FROM %s;" % (
            _quoted(name).replace("'", "''"), values, _quoted(name))
        for row in cursor.execute(query).fetchall():
            yield row[0] + ";"
    for sql, in cursor.execute("SELECT sql FROM sqlite_master WHERE sql NOT NULL AND type IN "
                               "('index', 'trigger', 'view')").fetchall():
        yield sql + ";"
    yield "COMMIT;"

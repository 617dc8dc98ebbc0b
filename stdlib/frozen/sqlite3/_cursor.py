"""Cursors: statements and their results."""

from ._adapting import adapted, converter_of
from ._errors import InterfaceError, ProgrammingError


class Cursor:
    """SQLite database cursor class."""

    __module__ = "sqlite3"
    _connection = None
    _closed = False
    _locked = False
    # The statement whose next row has been computed already, or None.
    _statement = None
    _sql = None
    _converters = None
    row_factory = None
    description = None
    lastrowid = None
    rowcount = -1
    arraysize = 1

    def __init__(self, connection, /):
        from ._connection import Connection
        if not isinstance(connection, Connection):
            raise TypeError("Cursor() argument 1 must be sqlite3.Connection, not " + type(connection).__name__)
        self._connection = connection
        self._closed = False

    @property
    def connection(self):
        """The connection that the cursor belongs to."""
        return self._connection

    def _check(self):
        if self._connection is None:
            raise ProgrammingError("Base Cursor.__init__ not called.")
        if self._closed:
            raise ProgrammingError("Cannot operate on a closed cursor.")
        if self._locked:
            raise ProgrammingError("Recursive use of cursors not allowed.")
        return self._connection._open()

    def _finish(self):
        """Give the statement back to the connection, which may use it again."""
        statement = self._statement
        if statement is not None:
            self._statement = None
            self._connection._keep_statement(self._sql, statement)

    def _run(self, sql, rows, many):
        connection = self._connection
        database = self._check()
        self._locked = True
        try:
            self._finish()
            self.description = None
            self.rowcount = -1
            statement = connection._take_statement(sql)
            self._statement = statement
            self._sql = sql
            is_change = statement.is_change
            if many and not is_change:
                raise ProgrammingError("executemany() can only execute DML statements.")
            if is_change:
                self.rowcount = 0
                connection._begin(database)
            if connection._detect_types and statement.column_count:
                names = statement.columns()
                self._converters = [converter_of(declared, name, connection._detect_types)
                                    for declared, name in zip(statement.declared_types(), names)]
            else:
                self._converters = None
            has_row = False
            for row in rows:
                statement.reset()
                statement.bind(row, adapted)
                has_row = statement.step()
                if self.description is None and statement.column_count:
                    names = statement.columns()
                    if connection._detect_types & 2:
                        names = [_plain_name(name) for name in names]
                    self.description = tuple([(name, None, None, None, None, None, None) for name in names])
                if many:
                    while has_row:
                        has_row = statement.step()
                if is_change and not has_row:
                    self.rowcount += database.changes()
            if not many:
                self.lastrowid = database.last_insert_rowid()
            if not has_row:
                self._finish()
        except BaseException:
            self.rowcount = -1
            self._finish()
            raise
        finally:
            self._locked = False
        return self

    def execute(self, sql, parameters=(), /):
        """Executes an SQL statement."""
        return self._run(sql, (parameters,), False)

    def executemany(self, sql, seq_of_parameters, /):
        """Repeatedly executes an SQL statement."""
        self._check()
        return self._run(sql, iter(seq_of_parameters), True)

    def executescript(self, sql_script, /):
        """Executes multiple SQL statements at once."""
        if not isinstance(sql_script, str):
            raise TypeError("executescript() argument must be str, not " + type(sql_script).__name__)
        database = self._check()
        self._locked = True
        try:
            self._finish()
            if not database.get_autocommit() and self._connection.autocommit == -1:
                self._connection._plain("COMMIT")
            database.script(sql_script)
        finally:
            self._locked = False
        return self

    def __iter__(self):
        return self

    def __next__(self):
        database = self._check()
        statement = self._statement
        if statement is None:
            raise StopIteration
        connection = self._connection
        self._locked = True
        try:
            row = statement.row(connection.text_factory, self._converters)
            if not statement.step():
                if statement.is_change:
                    self.rowcount = database.changes()
                self._finish()
        except BaseException:
            self._finish()
            raise
        finally:
            self._locked = False
        factory = self.row_factory
        return row if factory is None else factory(self, row)

    def fetchone(self):
        """Fetches one row from the resultset."""
        return next(self, None)

    def fetchmany(self, size=None):
        """Fetches several rows from the resultset."""
        if size is None:
            size = self.arraysize
        rows = []
        while len(rows) < size or size < 0:
            row = next(self, None)
            if row is None:
                break
            rows.append(row)
        return rows

    def fetchall(self):
        """Fetches all rows from the resultset."""
        return list(self)

    def setinputsizes(self, sizes, /):
        """Required by DB-API. Does nothing in sqlite3."""

    def setoutputsize(self, size, column=None, /):
        """Required by DB-API. Does nothing in sqlite3."""

    def close(self):
        """Closes the cursor."""
        if self._connection is None:
            raise ProgrammingError("Base Cursor.__init__ not called.")
        if self._locked:
            raise ProgrammingError("Recursive use of cursors not allowed.")
        self._connection._open()
        self._finish()
        self._closed = True


def _plain_name(name):
    """The name of a column without the type in brackets that PARSE_COLNAMES reads."""
    at = name.find(" [")
    return name if at < 0 else name[:at]

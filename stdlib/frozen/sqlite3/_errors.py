"""The exceptions of sqlite3, and which of them a code of SQLite stands for."""

import _sqlite3


class Warning(Exception):
    __module__ = "sqlite3"


class Error(Exception):
    __module__ = "sqlite3"


class InterfaceError(Error):
    __module__ = "sqlite3"


class DatabaseError(Error):
    __module__ = "sqlite3"


class DataError(DatabaseError):
    __module__ = "sqlite3"


class OperationalError(DatabaseError):
    __module__ = "sqlite3"


class IntegrityError(DatabaseError):
    __module__ = "sqlite3"


class InternalError(DatabaseError):
    __module__ = "sqlite3"


class ProgrammingError(DatabaseError):
    __module__ = "sqlite3"


class NotSupportedError(DatabaseError):
    __module__ = "sqlite3"


# By the low byte of a code; all others are DatabaseError.
_CLASSES = {_sqlite3.SQLITE_INTERNAL: InternalError, _sqlite3.SQLITE_NOTFOUND: InternalError,
            _sqlite3.SQLITE_TOOBIG: DataError, _sqlite3.SQLITE_CONSTRAINT: IntegrityError,
            _sqlite3.SQLITE_MISMATCH: IntegrityError, _sqlite3.SQLITE_MISUSE: InterfaceError,
            _sqlite3.SQLITE_RANGE: InterfaceError}
for _name in ("ERROR", "PERM", "ABORT", "BUSY", "LOCKED", "READONLY", "INTERRUPT", "IOERR", "FULL", "CANTOPEN",
              "PROTOCOL", "EMPTY", "SCHEMA"):
    _CLASSES[getattr(_sqlite3, "SQLITE_" + _name)] = OperationalError

# The names of codes, those with more detail as well (SQLITE_IOERR_READ).
_NAMES = {}
for _name in ("ERROR", "INTERNAL", "PERM", "ABORT", "BUSY", "LOCKED", "NOMEM", "READONLY", "INTERRUPT", "IOERR",
              "CORRUPT", "NOTFOUND", "FULL", "CANTOPEN", "PROTOCOL", "EMPTY", "SCHEMA", "TOOBIG", "CONSTRAINT",
              "MISMATCH", "MISUSE", "NOLFS", "AUTH", "FORMAT", "RANGE", "NOTADB", "NOTICE", "WARNING"):
    _primary = "SQLITE_" + _name
    for _detailed in dir(_sqlite3):
        if _detailed == _primary or _detailed.startswith(_primary + "_"):
            _NAMES[getattr(_sqlite3, _detailed)] = _detailed


def failed(code, message):
    """Raise the exception for a code of SQLite; -1 is misuse that it does not know of, -2 text that is no UTF-8."""
    if code < 0:
        raise (ProgrammingError if code == -1 else OperationalError)(message)
    error = _CLASSES.get(code & 0xFF, DatabaseError)(message)
    error.sqlite_errorcode = code
    error.sqlite_errorname = _NAMES.get(code) or _NAMES.get(code & 0xFF) or "unknown"
    raise error

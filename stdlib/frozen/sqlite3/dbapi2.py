"""What the package sqlite3 offers."""

import _sqlite3
from _sqlite3 import *

from ._errors import (DatabaseError, DataError, Error, IntegrityError, InterfaceError, InternalError,
                      NotSupportedError, OperationalError, ProgrammingError, Warning)
from ._adapting import PrepareProtocol, adapt, adapters, converters, register_adapter, register_converter
from ._row import Row
from ._cursor import Cursor
from ._connection import LEGACY_TRANSACTION_CONTROL, Connection, connect, enable_callback_tracebacks

paramstyle = "qmark"
apilevel = "2.0"
# SQLite's own numbers for: one thread, each connection in one thread, all allowed.
threadsafety = {0: 0, 2: 1, 1: 3}[_sqlite3.threadsafe]
sqlite_version_info = tuple([int(part) for part in sqlite_version.split(".")])
version = "2.6.0"
version_info = (2, 6, 0)

PARSE_DECLTYPES = 1
PARSE_COLNAMES = 2

Binary = memoryview

__all__ = [
    "Binary", "Connection", "Cursor", "DataError", "DatabaseError", "Error", "IntegrityError", "InterfaceError",
    "InternalError", "LEGACY_TRANSACTION_CONTROL", "NotSupportedError", "OperationalError", "PARSE_COLNAMES",
    "PARSE_DECLTYPES", "PrepareProtocol", "ProgrammingError", "Row", "Warning", "adapt", "adapters", "apilevel",
    "complete_statement", "connect", "converters", "enable_callback_tracebacks", "paramstyle", "register_adapter",
    "register_converter", "sqlite_version", "sqlite_version_info", "threadsafety", "version", "version_info",
]
__all__.extend([name for name in dir(_sqlite3) if name.startswith("SQLITE_")])

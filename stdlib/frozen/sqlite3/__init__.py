"""SQL databases in files and in memory, through libsqlite3 (PEP 249)."""

from .dbapi2 import *
from .dbapi2 import __all__

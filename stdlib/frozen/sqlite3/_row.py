"""Rows whose values are found by the names of their columns, too."""


class Row:
    """A row of a result, by index and by the name of a column, whatever its case."""

    __module__ = "sqlite3"
    __slots__ = ("_values", "_description")

    def __new__(cls, cursor, data, /):
        from ._cursor import Cursor
        if not isinstance(cursor, Cursor):
            raise TypeError("Row() argument 1 must be sqlite3.Cursor, not " + type(cursor).__name__)
        if not isinstance(data, tuple):
            raise TypeError("Row() argument 2 must be tuple, not " + type(data).__name__)
        self = object.__new__(cls)
        self._values = data
        self._description = cursor.description
        return self

    def keys(self):
        """Returns the keys of the row."""
        return [column[0] for column in self._description or ()]

    def __getitem__(self, key, /):
        if isinstance(key, str):
            wanted = key
            folded = None
            for index, column in enumerate(self._description or ()):
                name = column[0]
                if name == wanted:
                    return self._values[index]
                # Only the case of ASCII letters is the same to SQLite.
                if len(name) == len(wanted):
                    if folded is None:
                        folded = _fold(wanted)
                    if _fold(name) == folded:
                        return self._values[index]
            raise IndexError("No item with that key")
        if isinstance(key, (int, slice)):
            return self._values[key]
        raise IndexError("Index must be int or string")

    def __len__(self):
        return len(self._values)

    def __iter__(self):
        return iter(self._values)

    def __hash__(self):
        return hash(self._description) ^ hash(self._values)

    def __eq__(self, other):
        if not isinstance(other, Row):
            return NotImplemented
        return self._description == other._description and self._values == other._values

    def __ne__(self, other):
        if not isinstance(other, Row):
            return NotImplemented
        return not self == other


def _fold(name):
    return name.lower() if name.isascii() else "".join([c.lower() if c.isascii() else c for c in name])

# Modules may live in a database: a finder asks it for the text, the usual machinery does the rest.
#
# What comes out of a database was made at run time, so no string of it is one that the program has already, however
# equal. What the import system makes of it, names and constants, is interned as that of any module.
import importlib.abc
import importlib.util
import sqlite3
import sys

shelf = sqlite3.connect(":memory:")
with shelf:
    shelf.execute("create table modules (name text primary key, source text)")
    shelf.executemany("insert into modules values (?, ?)", [
        ("colours", "favourite = 'green'\nfrom colours_of_old import faded\n"),
        ("colours_of_old", "faded = 'sepia'\n"),
    ])


class Shelf(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    def find_spec(self, fullname, path, target=None):
        if self.get_source(fullname) is None:
            return None
        return importlib.util.spec_from_loader(fullname, self, origin="the database")

    def get_source(self, fullname):
        row = shelf.execute("select source from modules where name = :name", {"name": fullname}).fetchone()
        return row and row[0]


sys.meta_path.append(Shelf())
import colours

print(colours.favourite, colours.faded)  # green sepia
print(colours)  # <module 'colours' (the database)>
print(colours.faded is sys.modules["colours_of_old"].faded)  # True
print(colours.favourite is "green")  # True

(stored,) = shelf.execute("select 'green'").fetchone()
print(stored == colours.favourite, stored is colours.favourite)  # True False
print(sys.intern(stored) is colours.favourite)  # True

shelf.execute("update modules set source = 'favourite = ''blue'' ' where name = 'colours'")
print(importlib.reload(colours).favourite, shelf.in_transaction)  # blue True
shelf.rollback()
print(importlib.reload(colours).favourite)  # green

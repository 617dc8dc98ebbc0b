# Folders without __init__: one package out of several of them, found again when sys.path changes.
import os
import sys

from modules_on_disk import attempt, folder, remove

first = folder({"spread/left.py": "side = 'left'\n", "spread/both.py": "side = 'first'\n", "spread/deep/er.py": "level = 2\n"})
second = folder({"spread/right.py": "side = 'right'\n", "spread/both.py": "side = 'second'\n"})
import spread
import spread.left
import spread.right
from spread.both import side

print(spread.left.side, spread.right.side, side, spread.__name__, spread.__spec__.origin, getattr(spread, "__file__", None))
print(type(spread.__path__).__name__, [path.replace(first, "FIRST").replace(second, "SECOND") for path in spread.__path__])
print(repr(spread).startswith("<module 'spread' ("), spread.__package__)
import spread.deep.er

print(spread.deep.er.level, len(spread.deep.__path__))
third = folder({"spread/late.py": "side = 'late'\n"})
import spread.late

print(spread.late.side, len(spread.__path__), third + "/spread" in spread.__path__)
# A module of that name, or a package with __init__, goes before.
fourth = folder({"whole/__init__.py": "kind = 'package'\n", "whole.py": "kind = 'module'\n"})
fifth = folder({"whole/part.py": ""})
import whole

print(whole.kind, attempt(__import__, "whole.part"))
os.mkdir(fifth + "/empty")
import empty

print(list(empty.__path__) == [fifth + "/empty"], attempt(__import__, "empty.any"))

# expect:
# left right second spread None None
# _NamespacePath ['SECOND/spread', 'FIRST/spread']
# True spread
# 2 1
# late 3 True
# package ModuleNotFoundError: No module named 'whole.part'
# True ModuleNotFoundError: No module named 'empty.any'

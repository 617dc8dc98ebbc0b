# Modules that fail while they run, or while they are compiled, are not kept; the next import tries again.
import sys

from modules_on_disk import attempt, folder, write

root = folder({
    "raises.py": "value = 1\nraise ValueError('not today')\n",
    "wrong.py": "x = (1,\n",
    "leaves.py": "import leaves_part\n",
    "leaves_part.py": "import missing_part\n",
    "pack/__init__.py": "import pack.part\nraise KeyError('pack')\n",
    "pack/part.py": "done = True\n",
    "exits.py": "raise SystemExit(3)\n",
    "replaced.py": "import sys\nsys.modules[__name__] = ['another', 'object']\n",
    "removed.py": "import sys\ndel sys.modules[__name__]\n",
})
for name in ("raises", "wrong", "leaves", "pack", "exits", "raises"):
    try:
        __import__(name)
    except BaseException as error:
        print(name, type(error).__name__, str(error).replace(root, "ROOT"), getattr(error, "name", None), name in sys.modules)
print("leaves_part" in sys.modules, "pack.part" in sys.modules)
write(root, "raises.py", "value = 'repaired'\n")
import raises

print(raises.value)
import replaced

print(replaced)
print(attempt(__import__, "removed"))
try:
    import leaves
except ImportError as error:
    entry = error.__traceback__
    while entry:
        print(entry.tb_frame.f_code.co_filename.replace(root, "ROOT").rpartition("/")[2], entry.tb_lineno)
        entry = entry.tb_next

# expect:
# raises ValueError not today None False
# wrong SyntaxError '(' was never closed (wrong.py, line 1) None False
# leaves ModuleNotFoundError No module named 'missing_part' missing_part False
# pack KeyError 'pack' None False
# exits SystemExit 3 None False
# raises ValueError not today None False
# False True
# repaired
# ['another', 'object']
# KeyError: 'removed'
# failing_modules.py 32
# leaves.py 1
# leaves_part.py 1

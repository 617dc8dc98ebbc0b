# Modules that import one another: the second one sees the first as far as it is.
# needs: 3.13
import sys

from modules_on_disk import attempt, folder

root = folder({
    "one.py": "first = 1\nimport two\nsecond = 2\n",
    "two.py": "import one\nseen = sorted(n for n in vars(one) if not n.startswith('_'))\n",
    "three.py": "from four import value\nmore = 1\n",
    "four.py": "from three import more\nvalue = 2\n",
    "five.py": "import six\ndone = True\n",
    "six.py": "import five\nfive.done\n",
    "pack/__init__.py": "from pack.a import thing\n",
    "pack/a.py": "from pack import b\nthing = b.other\n",
    "pack/b.py": "import pack.a\nother = 'b'\ndef later():\n    return pack.a.thing\n",
    "bad/__init__.py": "from bad.x import thing\n",
    "bad/x.py": "import bad.y\nthing = 1\n",
    "bad/y.py": "import bad\nbad.x.thing\n",
})
import one

print(one.two.seen, one.second)
for name in ("three", "five", "bad"):
    print(attempt(__import__, name).replace(root, "ROOT"))
    print(sorted(n for n in sys.modules if n.split(".")[0] in ("three", "four", "five", "six", "bad")))
import pack

print(pack.thing, pack.b.later())

# expect:
# ['first'] 2
# ImportError: cannot import name 'more' from partially initialized module 'three' (most likely due to a circular import) (ROOT/three.py)
# []
# AttributeError: partially initialized module 'five' from 'ROOT/five.py' has no attribute 'done' (most likely due to a circular import)
# []
# AttributeError: partially initialized module 'bad' from 'ROOT/bad/__init__.py' has no attribute 'x' (most likely due to a circular import)
# []
# b b

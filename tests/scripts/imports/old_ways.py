# What remains of older ways: load_module, and packages that are told by something else than __package__ alone.
# needs: 3.13
import importlib
import json.decoder
import os
import sys
import warnings
from importlib.machinery import BuiltinImporter, FrozenImporter


def attempt(action, *arguments):
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        try:
            print(action(*arguments).__name__)
        except Exception as error:
            print(type(error).__name__, error, getattr(error, "name", ""))
    for warning in found:
        print(warning.category.__name__, str(warning.message).partition(" in Python ")[0])


attempt(BuiltinImporter.load_module, "time")
attempt(BuiltinImporter.load_module, "nothing")
attempt(FrozenImporter.load_module, "nothing")

# The import system's own modules are modules like others.
for name in ("importlib._bootstrap", "importlib._bootstrap_external"):
    module = sys.modules[name]
    print(name, hasattr(module, "__loader__"), module.__spec__.name)

for names in ({"__package__": "json", "__spec__": json.decoder.__spec__}, {"__package__": "json", "__spec__": os.__spec__},
              {"__name__": "json", "__path__": []}, {"__name__": "json.x"}, {"__package__": "json", "__spec__": 5}):
    attempt(__import__, "decoder", names, {}, ["x"], 1)

# expect:
# time
# DeprecationWarning the load_module() method is deprecated and slated for removal
# ImportError 'nothing' is not a built-in module nothing
# DeprecationWarning the load_module() method is deprecated and slated for removal
# ImportError No such frozen object named 'nothing' nothing
# DeprecationWarning the load_module() method is deprecated and slated for removal
# importlib._bootstrap True _frozen_importlib
# importlib._bootstrap_external True _frozen_importlib_external
# json.decoder
# json.decoder
# DeprecationWarning __package__ != __spec__.parent
# json.decoder
# ImportWarning can't resolve package from __spec__ or __package__, falling back on __name__ and __path__
# json.decoder
# ImportWarning can't resolve package from __spec__ or __package__, falling back on __name__ and __path__
# AttributeError 'int' object has no attribute 'parent' parent

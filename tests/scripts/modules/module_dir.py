# A module's function __dir__ says what dir() lists, and what a hint is chosen from.
import sys
import types

module = types.ModuleType("shapes")
module.__dir__ = lambda: ["square", "circle", "triangle"]
module.circle = 1
sys.modules["shapes"] = module
print(dir(module))
try:
    module.circel
except AttributeError as error:
    print(error)
from shapes import triangel

# expect:
# ['circle', 'square', 'triangle']
# module 'shapes' has no attribute 'circel'

# expect-error: ImportError: cannot import name 'triangel' from 'shapes' (unknown location). Did you mean: 'triangle'?
# exit: 1

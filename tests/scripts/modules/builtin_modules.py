# import in its forms, of modules that are built in.
import math
import math as m
import sys, gc
from math import pi, sqrt as root
from math import (
    floor,
    ceil,
)
print(m is math, pi == math.pi, root(4), floor(1.5))  # True True 2.0 1
print(ceil(1.5), sys.modules["math"] is m, math.__name__, "gc" in sys.modules)  # 2 True math True
def inside():
    import math as local
    from sys import maxsize
    return local is math, maxsize == sys.maxsize
print(inside())  # (True, True)
from math import *
print(sin(0), e, "__name__" in dir(math), "sin" in globals())  # 0.0 2.718281828459045 True True
import builtins
print(builtins.len is len, builtins.max is max, type(math).__name__)  # True True module
print(hasattr(math, "nothing"), getattr(math, "nothing", 1))  # False 1
math.added = 5
import math as again
print(again.added, "added" in dir(math), vars(math) is math.__dict__, math.__dict__["pi"] == pi)  # 5 True True True
del math.added
print(hasattr(again, "added"), __name__)  # False __main__
print(__import__("math") is math, sorted(n for n in dir(gc) if n in ("collect", "disable", "enable")))
#> True ['collect', 'disable', 'enable']

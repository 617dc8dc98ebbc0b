# import of the modules there are.
import math
import math as m
import sys, time
from math import pi, sqrt as root
print(math is m, math is sys.modules["math"], pi == math.pi, root(16))
print(__import__("math") is math, __import__("time").time is time.time)
import builtins
print(builtins.len is len, builtins.print is print)
builtins.answer = 42
print(answer)
print(__name__, __doc__, __builtins__ is builtins)
import gc
print(gc.isenabled(), gc.collect() >= 0, gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled())
loop = []
loop.append(loop)
del loop
print(gc.collect() >= 1)

# expect:
# True True True 4.0
# True True
# True True
# 42
# __main__ None True
# True True None False None True
# True

# A module is an object too, and it is made once. Follows the last part of document 003.
import sys

# The first import makes the module and writes it into sys.modules; every later one finds it there.
import math
import math as again

print(math is again)  # True
print(sys.modules["math"] is math)  # True

def load():
    import math
    return math

print(load() is math)  # True

# What a module defines is therefore shared by all who import it.
from math import pi
print(pi is math.pi)  # True

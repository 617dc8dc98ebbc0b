# dir() of a module lists what is in it, and nothing of its type.
import math
import sys

print("sqrt" in dir(math), "__name__" in dir(math), "intern" in dir(sys))  # True True True
print("__class__" in dir(math), "__repr__" in dir(sys), "__dict__" in dir(math))  # False False False

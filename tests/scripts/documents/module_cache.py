# Document 003, its second part: a module is loaded once and kept in sys.modules.
import sys

print("math" in sys.modules)  # False
import math
print(sys.modules["math"] is math)  # True
import math as second
print(second is math)  # True
sys.modules["math"].answer = 42
from math import answer
print(answer)  # 42
print(type(sys.path).__name__, type(sys.modules).__name__)  #> list dict

# degrees and radians only multiply: too large is inf, no error.
import math

print(math.degrees(1e308), math.degrees(-1e308))  # inf -inf
print(math.radians(1e308))  # 1.7453292519943295e+306

# Which objects have no count: it has changed with the versions.
# profile: 3.13
# needs: 3.13
import sys

print(sys.getrefcount(1) > 10**8, sys.getrefcount(None) > 10**8)  # True True
print(sys.getrefcount("hello") > 10**8, sys.getrefcount("hello world") > 10**8)  # False False
print(sys.getrefcount(100000) > 10**8, sys.getrefcount("a") > 10**8)  # False True
print(sys.getrefcount(int) > 10**8, sys.getrefcount(()) > 10**8)  # True True
held = [1, 2]
again = held
print(sys.getrefcount(held))  # 3

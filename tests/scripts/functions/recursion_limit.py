# The limit on nested calls can be asked for and set.
import sys
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)
print(sys.getrecursionlimit(), depth(900))  # 1000 900
sys.setrecursionlimit(20000)
print(depth(15000))  # 15000
def nested(n):
    return [nested(n - 1)] if n else []
print(str(nested(50)).count("["))  # 51
print(max(map(depth, [10, 20])), sorted([3, 1], key=depth), sum(depth(n) for n in range(5)))  # 20 [1, 3] 10

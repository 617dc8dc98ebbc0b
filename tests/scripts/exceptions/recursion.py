# RecursionError is caught like any other, and all goes on.
import sys

sys.setrecursionlimit(300)
deepest = 0


def dive(n):
    global deepest
    deepest = n
    dive(n + 1)


def back(n):
    try:
        return back(n + 1)
    except RecursionError:
        return n


for _ in range(3):
    try:
        dive(0)
    except RecursionError as error:
        print(error, deepest > 250)
print(back(0) > 250)


def handles_each(n):
    try:
        handles_each(n + 1)
    except RecursionError:
        raise
    finally:
        deepest_seen[0] = max(deepest_seen[0], n)


deepest_seen = [0]
try:
    handles_each(0)
except RecursionError:
    print(deepest_seen[0] > 250)
print(sum(range(10)))

# expect:
# maximum recursion depth exceeded True
# maximum recursion depth exceeded True
# maximum recursion depth exceeded True
# True
# True
# 45

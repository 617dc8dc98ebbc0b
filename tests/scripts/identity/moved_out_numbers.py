# What is taken out of a container is the object that was in it; what a program keeps of it is that object, too.
def f(n):
    x = n + 1000
    items = [n * 1.5, x]
    first = items.pop(0)
    kept = [first, first]
    pairs = {n + 2000: n + 3000}
    key, value = pairs.popitem()
    again = {key: value}
    number = {n + 4000}.pop()
    head, *rest = [n + 5000, n + 6000, n + 7000]
    *start, last = [n + 5000, n + 6000, n + 7000]
    taken = {1: n + 8000}.pop(1)
    big = list(range(2**62 - 1, 2**62 + 2))
    return (
        items.pop() is x, kept[0] is kept[1], first in again, list(again) == [key], again[key] is value,
        [number][0] is number, [head, *rest][0] is head, [last][0] is last, start + rest, [taken, taken], big,
    )


print(f(1))

# expect:
# (True, True, False, True, True, True, True, True, [5001, 6001, 6001, 7001], [8001, 8001], [4611686018427387903, 4611686018427387904, 4611686018427387905])

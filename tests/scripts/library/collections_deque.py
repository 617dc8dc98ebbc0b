# deque: quick at both ends.
from collections import deque

d = deque([1, 2, 3], maxlen=3)
d.append(4)
print(d)
d.appendleft(0)
print(d, d.maxlen, len(d), d[0], d[-1], d[1], 2 in d, 9 in d)
print(d.pop(), d.popleft(), d, bool(d), bool(deque()), deque("abc"), deque([], 5))
q = deque(range(6))
q.rotate(2)
print(q)
q.rotate(-3)
print(q, q.index(4), q.count(3), list(reversed(q)))
q.insert(2, "x")
q.remove(5)
del q[0]
q[0] = "y"
q.extend([7, 8])
q.extendleft([-1, -2])
print(q)
q.reverse()
print(q, q.copy() == q, q == list(q), deque([1, 2]) < deque([1, 3]), deque([1]) + deque([2]), deque([1, 2]) * 2)
q += [9]
q *= 2
print(len(q), q.count(9))
q.clear()
print(q)
q.append(q)
print(q)
window = deque(maxlen=3)
for number in range(6):
    window.append(number)
    print(sum(window), end=" ")
print()


def change(operation):
    numbers = deque(range(5))
    try:
        for _ in numbers:
            operation(numbers)
        print("unchanged")
    except RuntimeError as error:
        print(error)


change(lambda numbers: numbers.append(1))
change(lambda numbers: numbers.popleft())
change(lambda numbers: numbers.rotate())
change(lambda numbers: (numbers.append(1), numbers.pop()))
change(lambda numbers: numbers.__setitem__(0, 7))
for wrong in (
    lambda: deque().pop(),
    lambda: deque().popleft(),
    lambda: d[9],
    lambda: d["a"],
    lambda: d.index(99),
    lambda: deque([1], 1).insert(0, 1),
    lambda: deque(maxlen=-1),
    lambda: deque(5),
    lambda: d + [1],
):
    try:
        wrong()
    except (TypeError, ValueError, IndexError) as error:
        print(f"{type(error).__name__}: {error}")

# Against a list, many times.
import math

state = 12345
expected, actual = [], deque()
for step in range(3000):
    state = (state * 1103515245 + 12345) % 2147483648
    choice, number = state // 65536 % 7, state // 4096 % 16
    if choice < 2:
        expected.append(step)
        actual.append(step)
    elif choice == 2:
        expected.insert(0, step)
        actual.appendleft(step)
    elif choice == 3 and expected:
        assert expected.pop() == actual.pop()
    elif choice == 4 and expected:
        assert expected.pop(0) == actual.popleft()
    elif choice == 5:
        actual.rotate(number - 8)
        by = (number - 8) % len(expected) if expected else 0
        expected = expected[-by:] + expected[:-by] if by else expected
    elif expected:
        place = number % len(expected)
        assert expected[place] == actual[place]
        del expected[place], actual[place]
    assert list(actual) == expected and len(actual) == len(expected)
print(len(actual), math.fsum(actual))

# expect:
# deque([2, 3, 4], maxlen=3)
# deque([0, 2, 3], maxlen=3) 3 3 0 3 2 True False
# 3 0 deque([2], maxlen=3) True False deque(['a', 'b', 'c']) deque([], maxlen=5)
# deque([4, 5, 0, 1, 2, 3])
# deque([1, 2, 3, 4, 5, 0]) 3 1 [0, 5, 4, 3, 2, 1]
# deque([-2, -1, 'y', 'x', 3, 4, 0, 7, 8])
# deque([8, 7, 0, 4, 3, 'x', 'y', -1, -2]) True False True deque([1, 2]) deque([1, 2, 1, 2])
# 20 2
# deque([])
# deque([[...]])
# 0 1 3 6 9 12 
# deque mutated during iteration
# deque mutated during iteration
# deque mutated during iteration
# deque mutated during iteration
# unchanged
# IndexError: pop from an empty deque
# IndexError: pop from an empty deque
# IndexError: deque index out of range
# TypeError: sequence index must be integer, not 'str'
# ValueError: 99 is not in deque
# IndexError: deque already at its maximum size
# ValueError: maxlen must be non-negative
# TypeError: 'int' object is not iterable
# TypeError: can only concatenate deque (not "list") to deque
# 31 90119.0

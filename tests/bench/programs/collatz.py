# Chains of integer steps: the longest Collatz chain below a bound.
def longest(bound):
    best = 0
    start = 0
    for first in range(1, bound):
        n = first
        steps = 0
        while n != 1:
            if n % 2 == 0:
                n = n // 2
            else:
                n = 3 * n + 1
            steps += 1
        if steps > best:
            best = steps
            start = first
    return start, best

print(longest(60000))

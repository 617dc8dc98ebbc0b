# Calls: a function that mostly calls itself.
def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))

total = 0
for _ in range(40):
    total += ackermann(2, 150)
print(total)

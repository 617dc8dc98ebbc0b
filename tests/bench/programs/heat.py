# Floating point: heat spreading along a rod.
def step(now, rate):
    last = len(now) - 1
    then = now[:]
    for i in range(1, last):
        then[i] = now[i] + rate * (now[i - 1] - 2.0 * now[i] + now[i + 1])
    return then

rod = [0.0] * 500
rod[250] = 100.0
for _ in range(2000):
    rod = step(rod, 0.25)
print(round(sum(rod), 6), round(max(rod), 6))

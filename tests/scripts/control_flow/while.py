# while with break, continue and else.
n, seen = 0, []
while n < 5:
    n += 1
    if n == 2:
        continue
    seen.append(n)
else:
    seen.append("else")
print(seen)  # [1, 3, 4, 5, 'else']

seen = []
while True:
    seen.append(n)
    n -= 1
    if n < 3:
        break
else:
    seen.append("else")
print(seen, n)  # [5, 4, 3] 2

while 0:
    print("never")
else:
    n = "skipped body"
print(n)  #> skipped body

rows = []
i = 0
while i < 3:
    j = 0
    while True:
        j += 1
        if j > i:
            break
        rows.append((i, j))
    i += 1
print(rows)  # [(1, 1), (2, 1), (2, 2)]

def first_power_above(limit):
    power = 1
    while True:
        if power > limit:
            return power
        power *= 2

print(first_power_above(1000), first_power_above(10 ** 20))  # 1024 147573952589676412928

# return, break and continue out of loops within loops.
def find(rows, wanted):
    for y, row in enumerate(rows):
        for x, cell in enumerate(row):
            if cell == wanted:
                return x, y
    return None

print(find([[1, 2], [3, 4]], 3), find([[1]], 2))  # (0, 1) None

log = []
for i in range(4):
    for j in range(4):
        if j == 2: break
        if i == j: continue
        log.append(10 * i + j)
    if i == 2: break
    log.append("end of row")
print(log)  # [1, 'end of row', 10, 'end of row', 20, 21]

def count():
    total = 0
    for i in range(5):
        while True:
            total += 1
            if total % 3 == 0:
                break
        else:
            total = -1
    else:
        total += 100
    return total

print(count())  # 115

def early(n):
    while n:
        n -= 1
        if n == 3: return "three"
    else:
        return "ran out"

print(early(5), early(2))  #> three ran out

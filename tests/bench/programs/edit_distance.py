# Levenshtein's distance: characters of two words compared pair by pair, rows of a table.
def distance(left, right):
    above = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        row = [i]
        for j, b in enumerate(right, 1):
            row.append(min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b)))
        above = row
    return above[-1]

def main(rounds):
    words = ["kitten", "sitting", "mitten", "knitting", "sitting room", "kitchen"]
    total = 0
    for i in range(rounds):
        for word in words:
            for other in words:
                total += distance(word, other)
    return total

print(main(1200))

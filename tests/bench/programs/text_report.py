# Lines of a report: f-strings with and without specifications, padding, joining, splitting and reading numbers back.
def line(number, name, price):
    return f"{number:05d} | {name:<12} | {price:>10.2f} | {number / 7:.3f} | {number * 1000:,}"

def main(count):
    names = ["apple", "banana", "cherry", "dragonfruit"]
    total = 0.0
    size = 0
    for i in range(count):
        text = line(i, names[i % 4], i * 0.25)
        parts = [part.strip() for part in text.split("|")]
        total += float(parts[2])
        size += len(", ".join(parts).upper().replace(" ", ""))
        size += len("%s-%d" % (parts[1], i)) + len("{}:{}".format(i, parts[1]))
    return size, total

print(main(150000))

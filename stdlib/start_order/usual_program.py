# What most programs do, so that the functions behind it lie together in memory (trace_start.cpp).
import sys
from math import sqrt


def counter(start=0):
    count = start

    def step(by=1):
        nonlocal count
        count += by
        return count

    return step


def evens(numbers, *more, offset=0, **options):
    kept = []
    for number in numbers:
        if number % 2 == 0 or number > 10:
            kept.append(number ** 2 + offset)
        else:
            continue
    return kept + list(more) + list(options.values())


def count_words(text):
    counts = {}
    for word in text.lower().split():
        counts[word] = counts.get(word, 0) + 1
    return counts


step = counter()
print(step(), step(by=2), f"{step:}"[:9], f"{step():>4} and {step() / 3:.2f}", sep=" ", end="\n")
print(evens(range(12), 13, offset=1, other=5), sum(evens([1, 2, 3])), max(4, 5), min([6, 7]), isinstance(1, int))
for word, count in sorted(count_words("the name of the rose").items(), key=lambda item: -item[1]):
    print("%-6s" % word, str(count).rjust(3), word[0].upper() + word[1:], "-" * count, len(word))
total = 0
while total < 1000:
    total += 7 * 3 // 2 - 1
numbers = [number / 2 for number in range(5) if number not in (1, 2)]
numbers.append(sqrt(2.0))
numbers[0], numbers[-1] = numbers[-1], round(numbers[0], 2)
name = sys.intern("".join(["na", "me"]))
made = "na" + str("me")
print(numbers, numbers[1:], {1, 2} | {3}, name is made, name == made, "e" in name, name.replace("n", "g"), 2 ** 70)
for index, (left, right) in enumerate(zip(numbers, reversed(numbers))):
    if left is right and not index:
        break

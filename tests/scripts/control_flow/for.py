# for over all kinds of iterables, with break, continue and else.
seen = []
for i in range(3):
    seen.append(i)
else:
    seen.append("else")
print(seen, i)  # [0, 1, 2, 'else'] 2

seen = []
for i in range(10):
    if i % 2: continue
    if i > 5: break
    seen.append(i)
else:
    seen.append("else")
print(seen, i)  # [0, 2, 4] 6

for nothing in []:
    pass
else:
    seen = "no item"
print(seen, "nothing" in globals())  #> no item False

found = []
for x in range(2, 20):
    for y in range(2, x):
        if x % y == 0:
            break
    else:
        found.append(x)
print(found)  # [2, 3, 5, 7, 11, 13, 17, 19]

collected = []
for source in ["ab", [1, 2], (3,), {4: 5}, {6}, range(7, 9), b"c", {"k": "v"}.items(), iter([10]), enumerate("z")]:
    for item in source:
        collected.append(item)
print(collected)  # ['a', 'b', 1, 2, 3, 4, 6, 7, 8, 99, ('k', 'v'), 10, (0, 'z')]

pairs = []
for a, (b, *c), in [(1, (2, 3, 4)), (5, "67")]:
    pairs.append((a, b, c))
print(pairs)  # [(1, 2, [3, 4]), (5, '6', ['7'])]

target = [0]
for target[0] in range(3): pass
print(target)  # [2]

# The loop variable may be changed; the iteration goes on regardless.
steps = []
for i in range(3):
    steps.append(i)
    i = 100
print(steps, i)  # [0, 1, 2] 100

# A list that grows is walked to its new end; an index beyond a list that shrank ends the loop.
numbers = [1, 2, 3]
for n in numbers:
    if n < 3:
        numbers.append(n + 2)
print(numbers)  # [1, 2, 3, 3, 4]
numbers = [1, 2, 3, 4]
for n in numbers:
    numbers.remove(n)
print(numbers)  # [2, 4]

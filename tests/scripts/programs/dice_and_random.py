# A generator of pseudo-random numbers as a class, and what is built on it: dice, shuffles, choices, a histogram.
class Random:
    def __init__(self, seed=1): self.state = seed

    def next(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return self.state >> 33

    def below(self, n):
        if n <= 0:
            raise ValueError(f"nothing below {n}")
        return self.next() % n

    def __iter__(self):
        while True:
            yield self.next()

    def shuffle(self, items):
        for i in range(len(items) - 1, 0, -1):
            j = self.below(i + 1)
            items[i], items[j] = items[j], items[i]
        return items

    def choice(self, items): return items[self.below(len(items))]

    def weighted(self, weights):
        at = self.below(sum(weights.values()))
        for item, weight in weights.items():
            if at < weight:
                return item
            at -= weight

    def random(self): return self.next() / 2 ** 31


class Dice:
    def __init__(self, text, random):
        count, _, sides = text.partition("d")
        self.count, self.sides, self.random = int(count or 1), int(sides), random

    def roll(self): return [self.random.below(self.sides) + 1 for _ in range(self.count)]
    def __add__(self, other): return Pool([self, other])
    def __repr__(self): return f"{self.count}d{self.sides}"


class Pool:
    def __init__(self, dice): self.dice = dice
    def __add__(self, other): return Pool([*self.dice, other])
    def roll(self): return [n for die in self.dice for n in die.roll()]
    def __repr__(self): return " + ".join(map(repr, self.dice))


random = Random(42)
print([random.below(100) for _ in range(10)], random.shuffle(list(range(10))), random.choice("abcdef"))
print(f"{random.random():.6f}", [n % 10 for _, n in zip(range(5), random)])
pool = Dice("2d6", random) + Dice("d20", random) + Dice("3d4", random)
print(pool, pool.roll(), sum(pool.roll()))
two = Dice("2d6", random)
histogram = dict.fromkeys(range(2, 13), 0)
for _ in range(2000):
    histogram[sum(two.roll())] += 1
for total, n in histogram.items():
    print(f"{total:>2} {'*' * (n // 12)} {n}")
picks = [random.weighted({"rare": 1, "often": 7, "never": 0}) for _ in range(800)]
print({item: picks.count(item) for item in sorted(set(picks))})
inside = sum(random.random() ** 2 + random.random() ** 2 < 1 for _ in range(2000))
print(4 * inside / 2000)
for action in (lambda: random.below(0), lambda: random.choice([]), lambda: Dice("x", random),
               lambda: Dice("2d", random)):
    try:
        action()
    except ValueError as error:
        print(error)
print(Random(7).shuffle(list("abcdefgh")) == Random(7).shuffle(list("abcdefgh")), sorted(random.shuffle([3, 1, 2])))

# expect:
# [34, 26, 38, 3, 94, 56, 69, 10, 66, 25] [0, 1, 6, 7, 8, 9, 3, 2, 5, 4] e
# 0.343012 [8, 4, 5, 0, 7]
# 2d6 + 1d20 + 3d4 [5, 1, 13, 2, 3, 3] 21
#  2 **** 53
#  3 ******** 107
#  4 ************* 164
#  5 ******************* 228
#  6 ********************** 264
#  7 ************************* 308
#  8 *********************** 285
#  9 ******************* 239
# 10 ************** 177
# 11 ********* 110
# 12 ***** 65
# {'often': 694, 'rare': 106}
# 3.176
# nothing below 0
# nothing below 0
# invalid literal for int() with base 10: 'x'
# invalid literal for int() with base 10: ''
# True [1, 2, 3]

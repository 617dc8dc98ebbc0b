# Random draws, the same as CPython's, also of classes with parts of their own.
import random
random.seed(42)
big = [10 ** 6 + i for i in range(20)]
held = list(big)
random.shuffle(big)
print(big, all(any(x is y for y in held) for x in big))
print([random.randint(1, 6) for _ in range(10)], [random.randrange(10 ** 9, 10 ** 15) for _ in range(3)], random.randrange(2 ** 70), random.randrange(0, 100, 7))
print(random.choice("hello"), random.sample(range(100), 5), random.choices([1, 2, 3], k=4), random.uniform(1, 2), random.gauss(0, 1))
print(random.randrange(2 ** 63 - 1), random.randrange(2 ** 62), random.randrange(2 ** 32), random.randrange(1), random.randrange(2 ** 32 + 1), random.randrange(True))
class Half(random.Random):
    def random(self):
        return 0.5
class Bits(random.Random):
    def getrandbits(self, k):
        return 1
class Below(random.Random):
    def _randbelow(self, n):
        return 0
for cls in (Half, Bits, Below):
    r = cls(1)
    x = list(range(6))
    r.shuffle(x)
    print(cls.__name__, x, r.randrange(10), r.randint(5, 9), r.choice("abc"))
x = bytearray(b"abcdef")
random.shuffle(x)
print(x)
class Mine(list):
    pass
m = Mine(range(5))
random.shuffle(m)
print(m)
for call in (lambda: random.randrange(0), lambda: random.randrange(5, 5), lambda: random.randrange(1, 10, 0), lambda: random.randint(3, 1), lambda: random.choice([]), lambda: random.shuffle((1, 2))):
    try:
        call()
    except (ValueError, IndexError, TypeError) as error:
        print(type(error).__name__)
e = []
random.shuffle(e)
print(e, random.random())

# expect:
# [1000019, 1000005, 1000014, 1000004, 1000009, 1000013, 1000015, 1000018, 1000006, 1000012, 1000017, 1000010, 1000001, 1000011, 1000002, 1000016, 1000007, 1000008, 1000000, 1000003] True
# [5, 2, 6, 6, 6, 5, 4, 2, 4, 5] [911338420456336, 7319062921547, 907273150659851] 1009002578781709233860 35
# l [19, 27, 97, 43, 13] [1, 1, 3, 2] 1.80712827327438 -0.1574413757701871
# 8506673322251918668 726803524325187859 2370996465 0 2479708607 0
# Half [2, 3, 5, 0, 1, 4] 6 6 b
# Bits [0, 2, 3, 4, 5, 1] 1 6 b
# Below [1, 2, 3, 4, 5, 0] 0 5 a
# bytearray(b'edfcba')
# [4, 2, 1, 3, 0]
# ValueError
# ValueError
# ValueError
# ValueError
# IndexError
# TypeError
# [] 0.1626540971560848

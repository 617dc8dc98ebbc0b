# The generator behind random, with CPython's sequences.
from _random import Random

r = Random(42)
print([r.random() for _ in range(3)], r.getrandbits(8), r.getrandbits(32), r.getrandbits(33), r.getrandbits(100))
r.seed(0)
print(r.random(), r.getrandbits(1), r.getrandbits(64), r.getrandbits(0), r.getrandbits(31))
for seed in (1, -1, 2**31, 2**32, 2**64 + 5, 10**50, True, 3.5, -(10**30)):
    r.seed(seed)
    print(seed, r.random(), r.getrandbits(20))
r = Random(5)
state = r.getstate()
first = [r.random() for _ in range(700)]
r.setstate(state)
print([r.random() for _ in range(700)] == first, sum(first))
print(len(state), state[:3], state[-1], len(r.getstate()), r.getstate()[-1])
other = Random(9)
other.setstate(r.getstate())
print(other.random() == r.random(), other.getrandbits(500) == r.getrandbits(500))
print(0 <= Random().random() < 1, Random() is not Random(), Random(None).getrandbits(64) >= 0)
print(sum(Random(7).getrandbits(16) for _ in range(3)), type(r))


# needs: 3.12
# expect:
# [0.6394267984578837, 0.025010755222666936, 0.27502931836911926] 57 599310825 3163119785 704511047883023533822611041645
# 0.8444218515250481 1 7758176404715800194 0 86939546
# 1 0.13436424411240122 888598
# -1 0.13436424411240122 888598
# 2147483648 0.3387958510019964 529595
# 4294967296 0.11299430095636409 438125
# 18446744073709551621 0.5105783769365112 922493
# 100000000000000000000000000000000000000000000000000 0.8266205292084633 777752
# True 0.13436424411240122 888598
# 3.5 0.3039190124834461 241324
# -1000000000000000000000000000000 0.9341508484568806 550824
# True 342.1230227722905
# 625 (2147483648, 2796186638, 190942503) 624 625 152
# True True
# True True True
# 63666 <class '_random.Random'>

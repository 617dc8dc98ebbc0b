# binomialvariate is of 3.12.
# needs: 3.12
import random

r = random.Random(11)
print([r.binomialvariate(n, p) for n in (0, 1, 5, 20, 100, 10000) for p in (0.0, 0.1, 0.5, 0.9, 1.0)])
print(r.binomialvariate(), r.expovariate())
for n, p in ((-1, 0.5), (5, 1.5), (5, -0.1)):
    try:
        print(r.binomialvariate(n, p))
    except ValueError as error:
        print(error)

# expect:
# [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 3, 5, 5, 0, 0, 12, 20, 20, 0, 11, 44, 95, 100, 0, 995, 5003, 9000, 10000]
# 1 0.32595578834913064
# n must be non-negative
# p must be in the range 0.0 <= p <= 1.0
# p must be in the range 0.0 <= p <= 1.0

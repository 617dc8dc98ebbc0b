# Primes in several ways: sieve by slices, an endless generator, trial division, factors, and their statistics.
def sieve(limit):
    flags = [True] * (limit + 1)
    flags[:2] = [False] * min(2, limit + 1)
    for n in range(2, int(limit ** 0.5) + 1):
        if flags[n]:
            flags[n * n::n] = [False] * len(range(n * n, limit + 1, n))
    return [n for n, is_prime in enumerate(flags) if is_prime]


def sieve_bytes(limit):
    flags = bytearray([1]) * (limit + 1)
    flags[0:2] = b"\0\0"
    for n in range(2, int(limit ** 0.5) + 1):
        if flags[n]:
            flags[n * n::n] = bytes(len(range(n * n, limit + 1, n)))
    return [n for n in range(limit + 1) if flags[n]]


def endless():
    composites, n = {}, 2
    while True:
        steps = composites.pop(n, None)
        if steps is None:
            yield n
            composites[n * n] = [n]
        else:
            for step in steps:
                composites.setdefault(n + step, []).append(step)
        n += 1


def factors(n):
    d = 2
    while d * d <= n:
        while n % d == 0:
            yield d
            n //= d
        d += 1 + (d > 2)
    if n > 1:
        yield n


def factored(n):
    counts = {}
    for p in factors(n):
        counts[p] = counts.get(p, 0) + 1
    return " * ".join(f"{p}^{k}" if k > 1 else str(p) for p, k in counts.items()) or "1"


def is_prime(n, bases=(2, 3, 5, 7, 11, 13, 17)):
    if n < 2:
        return False
    for p in bases:
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in bases:
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


primes = sieve(1000)
print(primes[:15], len(primes), primes[-1], primes == sieve_bytes(1000), sieve(1), sieve(2))
print([p for _, p in zip(range(168), endless())] == primes, [n for n in range(1000) if is_prime(n)] == primes)
for n in (1, 2, 60, 97, 1001, 1024, 123456789, 2 ** 31 - 1, 10 ** 9 + 7, 600851475143):
    print(n, "=", factored(n), is_prime(n))
print(is_prime(2 ** 61 - 1), is_prime(2 ** 67 - 1), 2 ** 67 - 1 == 193707721 * 761838257287)
gaps = {}
for a, b in zip(primes, primes[1:]):
    gaps.setdefault(b - a, []).append(a)
print({gap: len(starts) for gap, starts in sorted(gaps.items())}, max(gaps), gaps[max(gaps)])
print([(p, p + 2) for p in primes if p + 2 in set(primes)][:8], sum(primes),
      [n for n in range(2, 500) if sum(d for d in range(1, n) if n % d == 0) == n])
totient = lambda n: sum(1 for k in range(1, n + 1) if gcd(n, k) == 1)
gcd = lambda a, b: a if not b else gcd(b, a % b)
print([totient(n) for n in range(1, 20)], [*map(lambda n: len(list(factors(n))), range(1, 20))])

# expect:
# [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47] 168 997 True [] [2]
# True True
# 1 = 1 False
# 2 = 2 True
# 60 = 2^2 * 3 * 5 False
# 97 = 97 True
# 1001 = 7 * 11 * 13 False
# 1024 = 2^10 False
# 123456789 = 3^2 * 3607 * 3803 False
# 2147483647 = 2147483647 True
# 1000000007 = 1000000007 True
# 600851475143 = 71 * 839 * 1471 * 6857 False
# True False True
# {1: 1, 2: 35, 4: 40, 6: 44, 8: 15, 10: 16, 12: 7, 14: 7, 18: 1, 20: 1} 20 [887]
# [(3, 5), (5, 7), (11, 13), (17, 19), (29, 31), (41, 43), (59, 61), (71, 73)] 76127 [6, 28, 496]
# [1, 1, 2, 2, 4, 2, 6, 4, 6, 4, 10, 4, 12, 6, 8, 8, 16, 6, 18] [0, 1, 1, 2, 1, 2, 1, 3, 2, 2, 1, 3, 1, 2, 2, 4, 1, 3, 1]

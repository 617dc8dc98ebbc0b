"""SHA-512 (FIPS 180-4), for seeds of random: short texts, now and then."""

_MASK = (1 << 64) - 1


def _primes(count):
    found = []
    candidate = 2
    while len(found) < count:
        if all(candidate % prime for prime in found):
            found.append(candidate)
        candidate += 1
    return found


def _root_bits(number, power):
    """The first 64 bits of the fractional part of a square or cube root, found by halving whole numbers."""
    scaled = number << 64 * power
    low = 0
    high = 1 << 70
    while high - low > 1:
        middle = (low + high) >> 1
        if middle ** power <= scaled:
            low = middle
        else:
            high = middle
    return low & _MASK


_tables = []


def sha512(data):
    """The 64 bytes of the digest."""
    if not _tables:
        primes = _primes(80)
        _tables.append([_root_bits(prime, 3) for prime in primes])
        _tables.append([_root_bits(prime, 2) for prime in primes[:8]])
    constants, state = _tables
    mask = _MASK
    text = bytes(data)
    text += b"\x80" + bytes(-(len(data) + 17) % 128) + (8 * len(data)).to_bytes(16, "big")
    for start in range(0, len(text), 128):
        w = [int.from_bytes(text[at:at + 8], "big") for at in range(start, start + 128, 8)]
        for t in range(16, 80):
            x = w[t - 15]
            y = w[t - 2]
            x = (x >> 1 | x << 63) ^ (x >> 8 | x << 56) ^ x >> 7
            y = (y >> 19 | y << 45) ^ (y >> 61 | y << 3) ^ y >> 6
            w.append(w[t - 16] + (x & mask) + w[t - 7] + (y & mask) & mask)
        a, b, c, d, e, f, g, h = state
        for t in range(80):
            turned = ((e >> 14 | e << 50) ^ (e >> 18 | e << 46) ^ (e >> 41 | e << 23)) & mask
            first = h + turned + (e & f ^ ~e & g) + constants[t] + w[t]
            turned = ((a >> 28 | a << 36) ^ (a >> 34 | a << 30) ^ (a >> 39 | a << 25)) & mask
            second = turned + (a & b ^ a & c ^ b & c)
            a, b, c, d, e, f, g, h = first + second & mask, a, b, c, d + first & mask, e, f, g
        state = [x + y & mask for x, y in zip(state, (a, b, c, d, e, f, g, h))]
    return b"".join([x.to_bytes(8, "big") for x in state])

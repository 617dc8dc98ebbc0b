"""The Mersenne Twister MT19937 of Matsumoto and Nishimura, for machines without a native one."""

_SIZE = 624
_AHEAD = 397
_MASK = 0xFFFFFFFF


class Random:
    """A stream of 32-bit words and what is made of them: random() and getrandbits()."""

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        # The words are made when the first is asked for.
        self._words = None
        self._next = _SIZE
        self._key = 0
        return self

    def __init__(self, seed=None):
        self.seed(seed)

    def seed(self, seed=None, /):
        """Begin the sequence of a whole number, of another object's hash, or of the system's noise."""
        if seed is None:
            seed = _noise()
        elif not isinstance(seed, int):
            seed = hash(seed) & (1 << 64) - 1
        self._key = abs(seed)
        self._words = None
        self._next = _SIZE

    def _begin(self):
        words = [19650218]
        word = words[0]
        for place in range(1, _SIZE):
            word = 1812433253 * (word ^ word >> 30) + place & _MASK
            words.append(word)
        key = self._key
        keys = [key & _MASK]
        key >>= 32
        while key:
            keys.append(key & _MASK)
            key >>= 32
        count = len(keys)
        place = 1
        at = 0
        word = words[0]
        for _ in range(max(_SIZE, count)):
            word = (words[place] ^ (word ^ word >> 30) * 1664525) + keys[at] + at & _MASK
            words[place] = word
            place += 1
            at += 1
            if place == _SIZE:
                words[0] = word
                place = 1
            if at == count:
                at = 0
        for _ in range(_SIZE - 1):
            word = (words[place] ^ (word ^ word >> 30) * 1566083941) - place & _MASK
            words[place] = word
            place += 1
            if place == _SIZE:
                words[0] = word
                place = 1
        words[0] = 0x80000000
        self._words = words
        self._next = _SIZE

    def _turn(self):
        """Make the next 624 words."""
        words = self._words
        for place in range(_SIZE):
            mixed = words[place] & 0x80000000 | words[place + 1 - _SIZE] & 0x7FFFFFFF
            word = words[place + _AHEAD - _SIZE] ^ mixed >> 1
            words[place] = word ^ 0x9908B0DF if mixed & 1 else word
        self._next = 0

    def _word(self):
        if self._next == _SIZE:
            if self._words is None:
                self._begin()
            self._turn()
        word = self._words[self._next]
        self._next += 1
        word ^= word >> 11
        word ^= word << 7 & 0x9D2C5680
        word ^= word << 15 & 0xEFC60000
        return word ^ word >> 18

    def random(self):
        """A float in [0, 1), of 53 bits."""
        high = self._word() >> 5
        return (high * 67108864.0 + (self._word() >> 6)) * (1.0 / 9007199254740992.0)

    def getrandbits(self, k, /):
        """A whole number of k bits."""
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        if k <= 32:
            return self._word() >> (32 - k) if k else 0
        value = 0
        shift = 0
        while k > 0:
            word = self._word()
            if k < 32:
                word >>= 32 - k
            value |= word << shift
            shift += 32
            k -= 32
        return value

    def getstate(self):
        """The words, and which of them is next."""
        if self._words is None:
            self._begin()
        return tuple(self._words) + (self._next,)

    def setstate(self, state, /):
        """Go on where getstate() was called."""
        if not isinstance(state, tuple):
            raise TypeError("state vector must be a tuple")
        if len(state) != _SIZE + 1:
            raise ValueError("state vector is the wrong size")
        if not 0 <= state[_SIZE] <= _SIZE:
            raise ValueError("invalid state")
        self._words = [word & _MASK for word in state[:_SIZE]]
        self._next = state[_SIZE]


def _noise():
    try:
        from posix import urandom
        return int.from_bytes(urandom(2496), "little")
    except (ImportError, OSError):
        import time
        return time.time_ns() ^ time.perf_counter_ns() << 64

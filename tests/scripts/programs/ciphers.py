# Caesar, Vigenère, Atbash and a columnar transposition; breaking Caesar by letter frequencies.
from string import ascii_lowercase as LOWER, ascii_uppercase as UPPER


def shift(c, n):
    for alphabet in (LOWER, UPPER):
        if c in alphabet:
            return alphabet[(alphabet.index(c) + n) % 26]
    return c


class Cipher:
    registry = {}

    def __init_subclass__(cls, name):
        cls.name = name
        Cipher.registry[name] = cls

    def encrypt(self, text): raise NotImplementedError
    def decrypt(self, text): raise NotImplementedError
    def round_trip(self, text): return self.decrypt(self.encrypt(text)) == text
    def __rshift__(self, other): return Chain(self, other)


class Chain(Cipher, name="chain"):
    def __init__(self, *ciphers): self.ciphers = ciphers

    def encrypt(self, text):
        for cipher in self.ciphers:
            text = cipher.encrypt(text)
        return text

    def decrypt(self, text):
        for cipher in reversed(self.ciphers):
            text = cipher.decrypt(text)
        return text


class Caesar(Cipher, name="caesar"):
    def __init__(self, n): self.n = n
    def encrypt(self, text): return "".join(shift(c, self.n) for c in text)
    def decrypt(self, text): return Caesar(-self.n).encrypt(text)


class Vigenere(Cipher, name="vigenere"):
    def __init__(self, key):
        if not key.isalpha():
            raise ValueError(f"bad key {key!r}")
        self.shifts = [LOWER.index(c) for c in key.lower()]

    def _run(self, text, sign):
        i = 0
        for c in text:
            if c.isascii() and c.isalpha():
                yield shift(c, sign * self.shifts[i % len(self.shifts)])
                i += 1
            else:
                yield c

    def encrypt(self, text): return "".join(self._run(text, 1))
    def decrypt(self, text): return "".join(self._run(text, -1))


class Atbash(Cipher, name="atbash"):
    table = str.maketrans(LOWER + UPPER, LOWER[::-1] + UPPER[::-1])
    def encrypt(self, text): return text.translate(self.table)
    decrypt = encrypt


class Columns(Cipher, name="columns"):
    def __init__(self, width): self.width = width
    def encrypt(self, text): return "".join(text[i::self.width] for i in range(self.width))

    def decrypt(self, text):
        result, at = [None] * len(text), 0
        for i in range(self.width):
            size = len(result[i::self.width])
            result[i::self.width] = text[at:at + size]
            at += size
        return "".join(result)


TEXT = "Attack at dawn, not at dusk! Éclair 123."
for cipher in (Caesar(3), Caesar(-29), Vigenere("Lemon"), Atbash(), Columns(5),
               Caesar(1) >> Columns(3) >> Vigenere("k")):
    print(f"{cipher.name:<9}", repr(cipher.encrypt(TEXT)), cipher.round_trip(TEXT))
print(sorted(Cipher.registry), Caesar(13).encrypt(Caesar(13).encrypt("Hello")), Columns(3).round_trip(""))
try:
    Vigenere("a1")
except ValueError as error:
    print(error)
try:
    class Nameless(Cipher): pass
except TypeError as error:
    print("a name is needed")


def crack(text):
    common = "etaoinshrdlu"
    score = lambda n: sum(len(common) - common.find(c) for c in Caesar(-n).encrypt(text).lower() if c in common)
    return max(range(26), key=score)


secret = Caesar(17).encrypt("the quick brown fox jumps over the lazy dog and then it rests in the shade")
print(secret, crack(secret), Caesar(-crack(secret)).encrypt(secret))

# expect:
# caesar    'Dwwdfn dw gdzq, qrw dw gxvn! Éfodlu 123.' True
# caesar    'Xqqxzh xq axtk, klq xq arph! Ézixfo 123.' True
# vigenere  'Lxfopv ef rnhr, zcg lx pifv! Égxovc 123.' True
# atbash    'Zggzxp zg wzdm, mlg zg wfhp! Éxozri 123.' True
# columns   'Akd asc t antkl1tawo !a2atntd i3c , uÉr.' True
# chain     'Ll  h eef!nt1.enloyy  d wc2evel,zlovÉl 3' True
# ['atbash', 'caesar', 'chain', 'columns', 'vigenere'] Hello True
# bad key 'a1'
# a name is needed
# kyv hlztb sifne wfo aldgj fmvi kyv crqp ufx reu kyve zk ivjkj ze kyv jyruv 17 the quick brown fox jumps over the lazy dog and then it rests in the shade

# Builtins on numbers.
print(abs(-5), abs(5), abs(-2.5), abs(-0.0), abs(3 + 4j), abs(True), abs(-(2**80)))
print(divmod(7, 2), divmod(-7, 2), divmod(7.5, 2), divmod(-7, 2.0), divmod(2**70, 10))
print(pow(2, 10), pow(2, -1), pow(2, 10, 1000), pow(3, -1, 7), pow(2.0, 3), pow(0, 0))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(2.5, None), round(1.0, 0))
print(bin(10), oct(64), hex(255), bin(-5), hex(-2**70), oct(0), bin(True))
print(chr(65), chr(8364), ord("a"), ord("€"), ord(b"x"), chr(0x10FFFF) == "\U0010ffff")
print(hash(1), hash(-1), hash(1.0), hash(2**61 - 1), hash(0.5), hash(True), hash((1, 2)))
print(hash(1) == hash(1.0) == hash(True), hash("a") == hash("a"), hash(float("inf")))
print(complex(1, 2), float("1e3"), int("ff", 16), int(" 12 "), int(3.9), bool([]), bool("x"))

# expect:
# 5 5 2.5 0.0 5.0 1 1208925819614629174706176
# (3, 1) (-4, 1) (3.0, 1.5) (-4.0, 1.0) (118059162071741130342, 4)
# 1024 0.5 24 5 8.0 1
# 2 4 -2 2.67 1200 2 1.0
# 0b1010 0o100 0xff -0b101 -0x400000000000000000 0o0 0b1
# A € 97 8364 120 True
# 1 -2 1 0 1152921504606846976 1 -3550055125485641917
# True True 314159
# (1+2j) 1000.0 255 12 3 False True

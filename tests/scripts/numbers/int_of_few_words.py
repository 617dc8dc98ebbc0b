# Ints between 64 and some 500 bits, about the borders of machine words: every operator, both signs.
import operator

borders = [0, 1, 2, 7, 2**30, 2**31, 2**61, 2**62, 2**63, 2**64, 2**65, 3**50, 2**127, 2**128, 10**40, 2**191, 2**192, 2**255, 2**256, 7**100, 2**300]
values = sorted({sign * (border + step) for border in borders for step in (-1, 0, 1) for sign in (1, -1)})
print(len(values))


def mixed(total, number):
    return (total * 1000003 + number) % (2**89 - 1)


for op in (operator.add, operator.sub, operator.mul, operator.and_, operator.or_, operator.xor):
    total = 0
    for a in values:
        for b in values:
            total = mixed(total, op(a, b))
    print(op.__name__, total)

total = 0
for a in values:
    for b in values:
        assert a + b - b == a and a - b + b == a and (a ^ b) ^ b == a and (a & b) + (a | b) == a + b
        if b == 0:
            continue
        quotient, rest = a // b, a % b
        assert quotient * b + rest == a and divmod(a, b) == (quotient, rest)
        assert 0 <= rest < b or b < rest <= 0
        assert (a * b) // b == a and (a * b) % b == 0
        total = mixed(mixed(total, quotient), rest)
print("divided", total)

total = 0
for a in values:
    for count in (0, 1, 29, 30, 63, 64, 65, 127, 128, 191, 192, 200, 256, 400):
        left, right = a << count, a >> count
        assert left >> count == a and left == a * 2**count and right == a // 2**count
        total = mixed(mixed(total, left), right)
print("shifted", total)

# What comes back to few bits is an int like any other.
small = (2**64 + 5) - 2**64
print(small, small is 5 + 0, 2**70 % 2**35, (2**70 + 3) & 7, -(2**63), -(2**63) is None, type(2**63 - 1 - 2**63))
print(2**63 - 1, 2**63, -(2**63) - 1, -(2**63) + 1 - 1, (2**64 - 1) >> 1, (2**64) >> 1, -1 * 2**63, 2**63 * -1)
print(hash(2**64), hash(-(2**64)), hash(2**61 - 1 + 2**64), {2**64: "a"}[2**63 + 2**63], 2**64 == 2.0**64)
print(str(2**200), repr(-(3**100)), hex(2**130 - 1), f"{2**100:,}", (2**100).bit_length(), (2**100).to_bytes(13, "big"))

# A generator of numbers and a hash, as programs have them.
state, seen = 12345, 0
for i in range(1000):
    state = (state * 6364136223846793005 + 1442695040888963407) & (2**64 - 1)
    state ^= state >> 33
    seen = seen * 1099511628211 % 2**64 ^ state & 255
print(state, seen)

# Two that are equal are not one.
n = 64
a, b = 2**n, 2 * 2 ** (n - 1)
print(a == b, a is b, a is not b, a + 1 is a + 1)
for kind in ("+", "-"):
    try:
        print(eval(f"2**64 {kind} 1") // 0)
    except ZeroDivisionError as error:
        print(error)
try:
    (2**64) << -1
except ValueError as error:
    print(error)
try:
    (2**64) >> -(2**64)
except ValueError as error:
    print(error)


# What int does not know is for the other operand, or for nobody.
class Other:
    def __rmatmul__(self, left):
        return "matrix"

    def __radd__(self, left):
        return "sum"


print(a @ Other(), a + Other(), a - 1.5, a + True, True - a, a & True)
operations = [lambda: a @ b, lambda: a @ 3, lambda: 3 @ a, lambda: a + "x", lambda: "x" - a, lambda: a + None, lambda: a & 1.5]
for operation in operations:
    try:
        print(operation())
    except TypeError as error:
        print(error)
try:
    a @= 3
except TypeError as error:
    print(error)

# expect:
# 115
# add 133714865802263497153709035
# sub 238244317660705072827877109
# mul 257237900831351934781884734
# and_ 556348358115195336634797063
# or_ 196336527329758297968474083
# xor 258958188857253098783239131
# divided 400659363860340975347314065
# shifted 431746389810192865708686268
# 5 True 0 3 -9223372036854775808 False <class 'int'>
# 9223372036854775807 9223372036854775808 -9223372036854775809 -9223372036854775808 9223372036854775807 9223372036854775808 -9223372036854775808 -9223372036854775808
# 8 -8 8 a True
# 1606938044258990275541962092341162602522202993782792835301376 -515377520732011331036461129765621272702107522001 0x3ffffffffffffffffffffffffffffffff 1,267,650,600,228,229,401,496,703,205,376 101 b'\x10\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00'
# 2364558816180339147 16565217267913355883
# True False True False
# integer division or modulo by zero
# integer division or modulo by zero
# negative shift count
# negative shift count
# matrix sum 1.8446744073709552e+19 18446744073709551617 -18446744073709551615 0
# unsupported operand type(s) for @: 'int' and 'int'
# unsupported operand type(s) for @: 'int' and 'int'
# unsupported operand type(s) for @: 'int' and 'int'
# unsupported operand type(s) for +: 'int' and 'str'
# unsupported operand type(s) for -: 'str' and 'int'
# unsupported operand type(s) for +: 'int' and 'NoneType'
# unsupported operand type(s) for &: 'int' and 'float'
# unsupported operand type(s) for @=: 'int' and 'int'

# Flag and IntFlag.
from enum import CONFORM, EJECT, KEEP, STRICT, Flag, FlagBoundary, IntFlag, auto


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RWX = 7
    NONE = 0


print(Perm, Perm.R, repr(Perm.R), Perm.R | Perm.W, repr(Perm.R | Perm.W), repr(Perm.R & Perm.W), repr(~Perm.R))
print(list(Perm), list(Perm.R | Perm.X), len(Perm.RWX), Perm.R in Perm.RWX, bool(Perm.NONE), bool(Perm.R & Perm.W))
print(repr(Perm(3)), repr(Perm(7)), repr(Perm(0)), repr(Perm.R ^ Perm.RWX), Perm(3) is Perm.R | Perm.W, repr(Perm(-2)))
print(Perm.__members__, (Perm.R | Perm.W).name, (Perm.R | Perm.W).value, str(Perm(5)), f"{Perm(3)}", repr(~Perm.RWX))


class Bits(IntFlag):
    R = 4
    W = 2
    X = 1


print(Bits.R, repr(Bits.R), repr(Bits.R | Bits.W), repr(Bits.R | 8), repr(Bits(0)), Bits(7) == 7, repr(~Bits.R))
print(Bits.R + 1, list(Bits), list(Bits(7)), repr(Bits(16)), repr(3 | Bits.R), repr(Bits.R & 5), repr(Bits.R ^ 1), str(Bits(6)))


class Conforming(Flag, boundary=CONFORM):
    A = 1
    B = 4


class Ejecting(Flag, boundary=EJECT):
    A = 1
    B = 4


class Keeping(Flag, boundary=KEEP):
    A = 1
    B = 4


print(repr(Conforming(7)), repr(Conforming(2)), repr(Ejecting(7)), repr(Ejecting(5)), type(Ejecting(8)).__name__)
print(repr(Keeping(7)), repr(Keeping(2)), repr(Keeping(15)), repr(~Keeping.A))
print(STRICT, repr(STRICT), list(FlagBoundary))


class Named(Flag):
    A = 1
    B = 2
    AB = 3
    CD = 12


print(list(Named), Named.AB, repr(Named.AB), repr(Named.CD), repr(Named.CD | Named.A), repr(~Named.A), Named(15))


class Unsorted(Flag):
    X = 4
    A = 1
    C = 2


print(list(Unsorted), list(Unsorted(7)), repr(Unsorted(7)), repr(Unsorted(6)))
for wrong in (lambda: Perm(8), lambda: Perm("a"), lambda: Perm.R | 1, lambda: 1 in Perm.R, lambda: Perm.R + Perm.W):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")

# expect:
# <flag 'Perm'> Perm.R <Perm.R: 1> Perm.R|W <Perm.R|W: 3> <Perm.NONE: 0> <Perm.W|X: 6>
# [<Perm.R: 1>, <Perm.W: 2>, <Perm.X: 4>] [<Perm.R: 1>, <Perm.X: 4>] 3 True False False
# <Perm.R|W: 3> <Perm.RWX: 7> <Perm.NONE: 0> <Perm.W|X: 6> True <Perm.W|X: 6>
# {'R': <Perm.R: 1>, 'W': <Perm.W: 2>, 'X': <Perm.X: 4>, 'RWX': <Perm.RWX: 7>, 'NONE': <Perm.NONE: 0>} R|W 3 Perm.R|X Perm.R|W <Perm.NONE: 0>
# 4 <Bits.R: 4> <Bits.R|W: 6> <Bits.R|8: 12> <Bits: 0> True <Bits.W|X: 3>
# 5 [<Bits.R: 4>, <Bits.W: 2>, <Bits.X: 1>] [<Bits.R: 4>, <Bits.W: 2>, <Bits.X: 1>] <Bits: 16> <Bits.R|W|X: 7> <Bits.R: 4> <Bits.R|X: 5> 6
# <Conforming.A|B: 5> <Conforming: 0> 7 <Ejecting.A|B: 5> int
# <Keeping.A|B|2: 7> <Keeping: 2> <Keeping.A|B|10: 15> <Keeping.B|2: 6>
# strict <FlagBoundary.STRICT: 'strict'> [<FlagBoundary.STRICT: 'strict'>, <FlagBoundary.CONFORM: 'conform'>, <FlagBoundary.EJECT: 'eject'>, <FlagBoundary.KEEP: 'keep'>]
# [<Named.A: 1>, <Named.B: 2>] Named.AB <Named.AB: 3> <Named.CD: 12> <Named.A|CD: 13> <Named.B: 2> Named.A|B|AB|CD
# [<Unsorted.X: 4>, <Unsorted.A: 1>, <Unsorted.C: 2>] [<Unsorted.X: 4>, <Unsorted.A: 1>, <Unsorted.C: 2>] <Unsorted.X|A|C: 7> <Unsorted.X|C: 6>
# ValueError: <flag 'Perm'> invalid value 8
#     given 0b0 1000
#   allowed 0b0 0111
# ValueError: 'a' is not a valid Perm
# TypeError: unsupported operand type(s) for |: 'Perm' and 'int'
# TypeError: unsupported operand type(s) for 'in': 'int' and 'Perm'
# TypeError: unsupported operand type(s) for +: 'Perm' and 'Perm'

# IntEnum, StrEnum, the functional API.
# needs: 3.12
import copy
from enum import Enum, Flag, IntEnum, StrEnum, auto


class Number(IntEnum):
    ONE = 1
    TWO = auto()
    THREE = auto()


print(Number.ONE, repr(Number.TWO), str(Number.ONE), f"{Number.TWO:03d}", "%d" % Number.ONE, Number.TWO + 1)
print(Number.ONE < Number.TWO, Number.THREE == 3, [10, 20][Number.ONE], max(Number), sum(Number), Number(2), list(Number))
print(isinstance(Number.ONE, int), type(Number.ONE + Number.TWO).__name__, hash(Number.ONE) == hash(1), Number.TWO.bit_length())


class Word(StrEnum):
    A = auto()
    B = "bee"
    C_D = auto()


print(Word.A, repr(Word.A), Word.B + "x", f"{Word.B:>5}", Word.C_D, Word("bee"), Word.B.upper(), Word.A == "a", "-".join(Word))


class Text(str, Enum):
    A = "a"


print(Text.A, repr(Text.A), Text.A == "a", f"{Text.A}", Text.A.upper())


class Real(float, Enum):
    HALF = 0.5


print(Real.HALF, Real.HALF * 2, Real.HALF.value, Real.HALF.real)


class Pair(tuple, Enum):
    A = (1, 2)


print(Pair.A, repr(Pair.A), Pair.A[0], Pair((1, 2)))


class Helper:
    def help(self):
        return self.name

    def __str__(self):
        return "helped"


class Helped(Helper, Enum):
    A = 1


print(Helped.A, repr(Helped.A), Helped.A.help())

Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.__module__, Animal.__qualname__, Animal.CAT.value)
print(list(Enum("A", [("p", 1), ("q", "r")])), list(Enum("B", {"k": 5})), list(Enum("C", ["a", "b"], start=5)))
print(list(IntEnum("D", "a, b")), list(Enum("E", "a b", type=str)), list(StrEnum("F", "A B")), list(Flag("G", "a b c")))
print(Enum("H", "x", module="elsewhere", qualname="Outer.H").__module__, list(Enum("I", ())))
for thing in (Number.ONE, Word.B, Animal.CAT):
    print(copy.copy(thing) is thing, copy.deepcopy([thing])[0] is thing)


def not_text():
    class Wrong(StrEnum):
        A = 1


def two_types():
    class Wrong(Enum, int):
        A = 1


def no_next():
    class Wrong(Enum):
        A = "x"
        B = auto()


for wrong in (not_text, two_types, no_next, lambda: Word("q"), lambda: Number(9)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")

# expect:
# 1 <Number.TWO: 2> 1 002 1 3
# True True 20 3 6 2 [<Number.ONE: 1>, <Number.TWO: 2>, <Number.THREE: 3>]
# True int True 2
# a <Word.A: 'a'> beex   bee c_d bee BEE True a-bee-c_d
# Text.A <Text.A: 'a'> True Text.A A
# Real.HALF 1.0 0.5 0.5
# Pair.A <Pair.A: (1, 2)> 1 Pair.A
# helped <Helped.A: 1> A
# [<Animal.CAT: 1>, <Animal.DOG: 2>] __main__ Animal 1
# [<A.p: 1>, <A.q: 'r'>] [<B.k: 5>] [<C.a: 5>, <C.b: 6>]
# [<D.a: 1>, <D.b: 2>] [<E.a: '1'>, <E.b: '2'>] [<F.A: 'a'>, <F.B: 'b'>] [<G.a: 1>, <G.b: 2>, <G.c: 4>]
# elsewhere []
# True True
# True True
# True True
# TypeError: 1 is not a string
# TypeError: new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`
# TypeError: unable to increment 'x'
# ValueError: 'q' is not a valid Word
# ValueError: 9 is not a valid Number

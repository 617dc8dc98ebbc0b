# verify and global_enum.
from enum import CONTINUOUS, NAMED_FLAGS, UNIQUE, Enum, Flag, global_enum, verify


def tell(function):
    try:
        print(function())
    except ValueError as error:
        print(error)


@tell
def aliased():
    @verify(UNIQUE)
    class A(Enum):
        X = 1
        Y = 1


@tell
def gap():
    @verify(CONTINUOUS)
    class B(Enum):
        X = 1
        Y = 4


@tell
def missing_bits():
    @verify(CONTINUOUS)
    class C(Flag):
        X = 1
        Y = 16


@tell
def unnamed():
    @verify(NAMED_FLAGS)
    class D(Flag):
        X = 1
        Y = 12


@tell
def fine():
    @verify(UNIQUE, CONTINUOUS)
    class E(Enum):
        X = 1
        Y = 2

    return list(E)


@global_enum
class Global(Enum):
    GA = 1
    GB = 2


print(GA, repr(GB), Global.GA is GA)
print(UNIQUE, repr(UNIQUE))

# expect:
# aliases found in <enum 'A'>: Y -> X
# invalid enum 'B': missing values 2, 3
# invalid flag 'C': missing values 2, 4, 8
# invalid Flag 'D': alias Y is missing combined values of 0xc [use enum.show_flag_values(value) for details]
# [<E.X: 1>, <E.Y: 2>]
# GA __main__.GB True
# one name per value <EnumCheck.UNIQUE: 'one name per value'>

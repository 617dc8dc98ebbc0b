# profile: 3.13
# Three ways to have one instance only: a __new__ that gives the old one back, the members of an Enum, and a module.
#
# They are why `is` may be asked of such objects: whoever makes another one gets the one there is.
import enum
import sys


class Registry:
    _only = None

    def __new__(cls):
        if cls._only is None:
            cls._only = super().__new__(cls)
        return cls._only


print(Registry() is Registry())  # True


class Suit(enum.Enum):
    HEARTS = 1
    CUPS = 1  # another name for the same member
    SPADES = 2


print(Suit(1) is Suit.HEARTS, Suit["SPADES"] is Suit.SPADES, Suit.CUPS is Suit.HEARTS)  # True True True

import enum as again

print(again is enum, sys.modules["enum"] is enum)  # True True

# A class without such a rule makes a new object each time.
print(object() is object())  # False

# $ eadem why -e "class Only: pass" "Only()" "Only()"
# Only() is Only(): False  (documents, script)
# made-at-run-time: Only() made a new object in the question at run time
#
#   Only()  result of Only()
#   Only()  result of Only()
#
# The same everywhere.

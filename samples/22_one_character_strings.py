# profile: 3.13
# One character, one object: there are 256 such strings and nobody makes another. Almost.
#
# They are Latin-1's, from "\x00" to "\xff", and indexing, slicing, chr() and splitting all find them. 3.11 and 3.12 kept
# a second copy of some for the compiler, which only eadem across (or three old Pythons) will show.

s = "xyz"
print(s[1] is "y")  # True  # why: one-character
print(chr(121) is "y")  # True  # why: one-character

# Beyond Latin-1 each look-up makes a string.
t = "\u03b1\u03b2"
print(t[0] is t[0])  # False  # why: made-at-run-time

# The digits are among the 256; what str() makes of a number is new all the same.
print(str(5) is "5")  # False

# $ eadem across samples/22_one_character_strings.py
# samples/22_one_character_strings.py:8  print(s[1] is "y")  # True  # why: one-character
#   True  3.6-3.10, 3.12-3.15, documents, 3.13t
#       one-character: 'y' is one character below U+0100, and of those there is one str each
#   False  3.11
#       odd-character: the literal 'y' is not the object that operations return in 3.11
# samples/22_one_character_strings.py:9  print(chr(121) is "y")  # True  # why: one-character
#   True  3.6-3.10, 3.12-3.15, documents, 3.13t
#       one-character: 'y' is one character below U+0100, and of those there is one str each
#   False  3.11
#       odd-character: the literal 'y' is not the object that operations return in 3.11
# samples/22_one_character_strings.py:13  print(t[0] is t[0])  # False  # why: made-at-run-time
#   False  everywhere
# samples/22_one_character_strings.py:16  print(str(5) is "5")  # False
#   False  everywhere
# 4 lines, 2 of them not the same everywhere, in 52 runs

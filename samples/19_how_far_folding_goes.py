# profile: 3.13
# What the compiler computes, and what it leaves to the program. eadem tables lists the constants that came of it.
#
# A result that would take much room in every compiled file is not folded: repetition stops at 4096 characters, a power
# at 128 bits. Where it stops, the program computes a new object each time.

a = "ab" * 3
print(a is "ababab")  # True  # why: folded-interned

day = 24 * 60 * 60
print(day is 86400)  # True  # why: folded-merged

print("-" * 4096 is "-" * 4096)  # True  # why: folded-merged
print("-" * 4097 is "-" * 4097)  # False  # why: over-fold-limit

big = 2 ** 200
print(big is 2 ** 200)  # False  # why: over-fold-limit

# $ eadem --as 3.13 -X fold=20 tables samples/19_how_far_folding_goes.py | sed -n '/^Constants/,/None/p'
# Constants of <module> (line 1)
#   k0  'ababab'  folded, interned  "ab" * 3 (line 7); "ababab" (line 8)
#   k1  86400     folded, merged    24 * 60 * 60 (line 10); 86400 (line 11)
#   k2  '-'       cached            "-" (line 13); "-" (line 14)
#   k3  4096      merged            line 13
#   k4  4097      merged            line 14
#   k5  2         cached            2 (line 16); 2 (line 17)
#   k6  200       cached            line 16; line 17
#   k7  None      cached

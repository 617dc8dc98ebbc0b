# profile: 3.13
# Two functions, two lists of constants - one object? Since 3.8 yes: a script's functions share their constants.
#
# Every function has a code object with constants of its own. Up to 3.7 equal ones were merged within a code object
# only; since then within all that is compiled together. Functions typed at a prompt one by one share nothing.

def first():
    return 12345

def second():
    return 12345

print(first() is second())  # True  # why: merged-in-unit

# One place that runs twice gives one constant, on every version.
print(first() is first())  # True  # why: same-constant

# $ eadem across samples/18_a_pool_for_each_function.py
# samples/18_a_pool_for_each_function.py:13  print(first() is second())  # True  # why: merged-in-unit
#   True  3.13t; 3.8-3.15 in script, import and pyc
#       merged-in-unit: equal constants of one compile unit are one object: those of line 8 and line 11
#           3.8-3.15 in script, import and pyc
#       interned-constant: 3.13t interns all constants of code, so there is one 12345
#           3.13t
#   False  3.6-3.7, documents; 3.8-3.15 in repl; 3.13-3.15 in newrepl
#       outside-cache: 12345 is outside the small-int cache (-5 to 256), and equal constants are not merged
#           documents
#       other-code: two constants, those of line 8 and line 11, belong to different code objects, and 12345 is outside the small-int cache (-5 to 256)
#           3.6-3.7 in script, import and pyc
#       other-unit: two constants, those of line 8 and line 11, were compiled apart, and 12345 is outside the small-int cache (-5 to 256)
#           3.6-3.15 in repl; 3.13-3.15 in newrepl
# samples/18_a_pool_for_each_function.py:16  print(first() is first())  # True  # why: same-constant
#   True  everywhere
# 2 lines, 1 of them not the same everywhere, in 52 runs

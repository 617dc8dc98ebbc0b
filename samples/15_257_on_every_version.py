# 256 is 256 everywhere; 257 depends. One puzzle, asked of all versions and modes at once: eadem across.
#
# Ints in the small-int cache exist once whatever happens. Beyond it the answer hangs on what else the compiler does:
# equal constants that are compiled together may become one. 3.15 has a larger cache, and needs no such help for 257.

a = 256
b = 256
print(a is b)  # True  # why: small-int

c = 257
d = 257
print(c is d)  # False  # why: outside-cache

# What is computed at run time and lies beyond the cache is new each time, whoever compiled it.
n = int("5000")
print(n + 1 is n + 1)  # False  # why: made-at-run-time

# $ eadem across samples/15_257_on_every_version.py
# samples/15_257_on_every_version.py:8  print(a is b)  # True  # why: small-int
#   True  everywhere
# samples/15_257_on_every_version.py:12  print(c is d)  # False  # why: outside-cache
#   True  3.15, 3.13t; 3.6-3.14 in script, import and pyc
#       merged-in-code: equal constants of one code object are one object: those of line 10 and line 11
#           3.6-3.14 in script, import and pyc
#       interned-constant: 3.13t interns all constants of code, so there is one 257
#           3.13t
#       small-int: 257 is in the small-int cache (-5 to 1024), which holds one object for it
#           3.15
#   False  documents; 3.6-3.14 in repl; 3.13-3.14 in newrepl
#       outside-cache: 257 is outside the small-int cache (-5 to 256), and equal constants are not merged
#           documents
#       other-unit: two constants, those of line 10 and line 11, were compiled apart, and 257 is outside the small-int cache (-5 to 256)
#           3.6-3.14 in repl; 3.13-3.14 in newrepl
# samples/15_257_on_every_version.py:16  print(n + 1 is n + 1)  # False  # why: made-at-run-time
#   False  everywhere
# 3 lines, 1 of them not the same everywhere, in 52 runs

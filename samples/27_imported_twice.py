# profile: 3.13
# mode: pyc
# A module's second import reads bytecode, and bytecode gives other objects. This sample runs so: --mode pyc.
#
# The first import compiles the text; the compiler's bytes of one letter is then the canonical one. Afterwards the
# module comes out of its cache file, with a copy of its own. Strings are interned anew when they are read.

print(bytes([97]) is b"a")  # False  # why: from-bytecode
print(chr(97) is "a")  # True  # why: one-character

s = "hello"
t = "hello"
print(s is t)  # True  # why: interned-constant

# What was merged stays merged: the file holds one 257 for both.
a = 257
b = 257
print(a is b)  # True  # why: merged-in-code

# $ eadem across samples/27_imported_twice.py
# samples/27_imported_twice.py:8  print(bytes([97]) is b"a")  # False  # why: from-bytecode
#   True  3.6-3.15, documents, 3.13t in script, repl and import; 3.13-3.15, 3.13t in newrepl
#       one-character: b'a' is one byte, and of those there is one bytes object each
#   False  3.6-3.15, documents, 3.13t in pyc
#       from-bytecode: a byte that was loaded from bytecode is not the shared one
# samples/27_imported_twice.py:9  print(chr(97) is "a")  # True  # why: one-character
#   True  3.6-3.10, 3.13-3.15, documents, 3.13t
#       one-character: 'a' is one character below U+0100, and of those there is one str each
#   False  3.11-3.12
#       odd-character: the literal 'a' is not the object that operations return in 3.11
# samples/27_imported_twice.py:13  print(s is t)  # True  # why: interned-constant
#   True  everywhere
# samples/27_imported_twice.py:18  print(a is b)  # True  # why: merged-in-code
#   True  3.15, 3.13t; 3.6-3.14 in script, import and pyc
#       merged-in-code: equal constants of one code object are one object: those of line 16 and line 17
#           3.6-3.14 in script, import and pyc
#       interned-constant: 3.13t interns all constants of code, so there is one 257
#           3.13t
#       small-int: 257 is in the small-int cache (-5 to 1024), which holds one object for it
#           3.15
#   False  documents; 3.6-3.14 in repl; 3.13-3.14 in newrepl
#       outside-cache: 257 is outside the small-int cache (-5 to 256), and equal constants are not merged
#           documents
#       other-unit: two constants, those of line 16 and line 17, were compiled apart, and 257 is outside the small-int cache (-5 to 256)
#           3.6-3.14 in repl; 3.13-3.14 in newrepl
# 4 lines, 3 of them not the same everywhere, in 52 runs

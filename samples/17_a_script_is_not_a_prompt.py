# profile: 3.13
# mode: repl
# The same lines, typed at a prompt: each input is compiled on its own. This sample runs as if typed (--mode repl).
#
# Nothing is merged across inputs, for the compiler has forgotten the one when it reads the next. A semicolon makes
# two statements one input, and one unit again; but 3.13's new prompt (--mode newrepl) parts even those.

a = 257
b = 257
print(a is b)  # False  # why: other-unit

c = 257; d = 257
print(c is d)  # True  # why: merged-in-code

def both():
    e = 257
    f = 257
    return e is f
print(both())  # True

# What is shared without the compiler's help is shared at a prompt as well.
g = "hello"
h = "hello"
print(g is h)  # True  # why: interned-constant

# $ eadem --as 3.13 why -e 'c = 257; d = 257' c d
# c is d: True  (3.13, script)
# merged-in-code: equal constants of one code object are one object: both of line 1
#
#   c  constant 257  <string>:1
#      bound to c    <string>:1
#   d  constant 257  <string>:1
#      bound to d    <string>:1
#
# True  3.6-3.12, 3.15, 3.13t; 3.13-3.14 in script, repl, import and pyc
#       merged-in-code: Equal constants of one code object are one object.
#       interned-constant: A str constant that looks like a name is interned by the compiler; in free-threaded builds every constant is.
#       small-int: The int is in the small-int cache, which holds one object for each of its numbers.
# False  documents; 3.13-3.14 in newrepl
#       outside-cache: The int is outside the small-int cache.
#       other-unit: The constants were compiled apart: each input of a prompt, each file is a unit.

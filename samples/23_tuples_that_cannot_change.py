# profile: 3.13
# A tuple of constants is a constant. One that holds a variable is made when its line runs.
#
# eadem why asks about any two expressions, at the end of a script or at one of its lines (FILE:LINE).

a = (1, 2)
b = (1, 2)
print(a is b)  # True  # why: merged-in-code

n = 1
c = (n, 2)
d = (n, 2)
print(c is d)  # False  # why: display

# The empty tuple exists once, however it is asked for.
print(tuple([]) is ())  # True  # why: shared-empty

# And a copy of what cannot change would be a waste.
print(tuple(c) is c)  # True  # why: unchanged
print(c[:] is c)  # True  # why: unchanged
print(c + () is c)  # True  # why: unchanged

# $ eadem --as 3.13 why samples/23_tuples_that_cannot_change.py:8 a '(1, 2)'
# a is (1, 2): True  (3.13, script)
# merged-in-code: equal constants of one code object are one object: those of line 6 and the question
#
#   a       constant (1, 2)  samples/23_tuples_that_cannot_change.py:6
#           bound to a       samples/23_tuples_that_cannot_change.py:6
#   (1, 2)  constant (1, 2)
#
# True  3.13t; 3.7-3.15 in script, import and pyc
#       merged-in-code: Equal constants of one code object are one object.
#       interned-constant: A str constant that looks like a name is interned by the compiler; in free-threaded builds every constant is.
# False  3.6, documents; 3.7-3.15 in repl; 3.13-3.15 in newrepl
#       merging-off: Equal constants are not merged in this profile.
#       folded-apart: 3.6 computes expressions after it has merged constants; the results stay apart.
#       other-unit: The constants were compiled apart: each input of a prompt, each file is a unit.

# profile: 3.13
# Equal constants are merged: two lines, one object. CPython's compilers do it; eadem why tells where they did.
#
# The small-int cache ends at 256 and a space keeps a string out of the intern table, and yet each pair is one object: the
# compiler writes a constant down once and lets both lines use it. Type and sign count, so that no value changes.

a = 1000
b = 1000
print(a is b)  # True  # why: merged-in-code

s = "one two"
t = "one two"
print(s is t)  # True  # why: merged-in-code

print(1 == 1.0 == True)  # True
x = 1000.0
print(x is a)  # False  # why: other-type
y = 0.0
z = -0.0
print(y is z, y == z)  # False True

# Merging ends with the program's text. A value that the running program makes is never merged with anything.
print(int("1000") is a)  # False  # why: made-at-run-time

# $ eadem --as 3.13 why samples/16_one_constant_for_two_lines.py s t
# s is t: True  (3.13, script)
# merged-in-code: equal constants of one code object are one object: those of line 11 and line 12
#
#   s  constant 'one two'  samples/16_one_constant_for_two_lines.py:11
#      bound to s          samples/16_one_constant_for_two_lines.py:11
#   t  constant 'one two'  samples/16_one_constant_for_two_lines.py:12
#      bound to t          samples/16_one_constant_for_two_lines.py:12
#
# True  3.13t; 3.6-3.15 in script, import and pyc
#       merged-in-code: Equal constants of one code object are one object.
#       interned-constant: A str constant that looks like a name is interned by the compiler; in free-threaded builds every constant is.
# False  documents; 3.6-3.15 in repl; 3.13-3.15 in newrepl
#       not-name-like: The str constant does not look like a name, so it is not interned.
#       other-unit: The constants were compiled apart: each input of a prompt, each file is a unit.

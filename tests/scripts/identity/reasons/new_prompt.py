# At the prompt that came with 3.13 each statement is a unit of the compiler.
# eadem only: `why:` claims
# profile: 3.13
# mode: newrepl
c = 257; d = 257
print(c is d)  # False  # why: other-unit
e, f = 257, 257
print(e is f)  # True  # why: merged-in-code

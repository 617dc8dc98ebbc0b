# A byte that a constant is read from bytecode as is not the shared one.
# eadem only: `why:` claims
# profile: 3.13
# mode: pyc
print(bytes([97]) is b"a")  # False  # why: from-bytecode
a = b"x"
b = b"x"
print(a is b)  # True  # why: merged-in-code

# From cached bytecode everything is shared as before but the bytes objects of one byte: the module has its own. Nor are there
# warnings: nothing is compiled.
# profile: 3.13
# mode: pyc
a = 257
b = 257
print(a is b, "two words" is "two" " words", 1.5 is 1.5)  # True True True
print(b"a" is bytes([97]), b"a" is b"a", b"" is bytes())  # False True True
def f(): return b"a", [b"a", b"b", b"c"]
print(f()[0] is b"a", f()[1][0] is f()[0], f()[1][1] is b"b")  # True True True
print((b"a", 1)[0] is b"a", b"a" in {b"a", b"b"}, bytes([98]) in (b"a", b"b"))  # True True True
print(__name__)  # from_bytecode

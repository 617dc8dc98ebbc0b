# % of bytes: whatever has bytes, characters from rows of one byte.
print(b"%s-%b" % (bytearray(b"ab"), memoryview(b"cd")), bytearray(b"%s") % b"x", b"%.2s|" % memoryview(b"abcdef"))
print(b"%c%c%c" % (65, b"B", bytearray(b"C")))


class Own:
    def __bytes__(self):
        return b"own"


print(b"<%5s>" % Own(), b"<%-5b>" % bytearray(b"ab"))
for wrong in (b"BC", "B", bytearray(), 256, -1, 1.5):
    try:
        print(b"%c" % (wrong,))
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error)
for wrong in ("text", 5, None):
    try:
        print(b"%s" % wrong)
    except TypeError as error:
        print(error)

# expect:
# b'ab-cd' bytearray(b'x') b'ab|'
# b'ABC'
# b'<  own>' b'<ab   >'
# TypeError %c requires an integer in range(256) or a single byte
# TypeError %c requires an integer in range(256) or a single byte
# TypeError %c requires an integer in range(256) or a single byte
# OverflowError %c arg not in range(256)
# OverflowError %c arg not in range(256)
# TypeError %c requires an integer in range(256) or a single byte
# %b requires a bytes-like object, or an object that implements __bytes__, not 'str'
# %b requires a bytes-like object, or an object that implements __bytes__, not 'int'
# %b requires a bytes-like object, or an object that implements __bytes__, not 'NoneType'

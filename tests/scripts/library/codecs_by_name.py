# codecs: finding them, registering more, encoding piece by piece, own handlers of errors.
import codecs
import io

print(codecs.lookup("UTF-8").name, codecs.lookup("latin-1").name, codecs.lookup("ascii").name)
print(codecs.encode("aé", "utf-8"), codecs.decode(b"a\xe9", "latin-1"))
print(codecs.getencoder("utf-8")("é"), codecs.getdecoder("ascii")(b"abc"))
print(codecs.encode("Uryyb", "rot13"), codecs.encode(b"eadem", "hex"), codecs.decode(b"6561", "hex"))
print("ab€".encode("cp1252"), b"\x80".decode("cp1252"), b"\xa4".decode("iso8859-15"))
try:
    codecs.lookup("no-such-codec")
except LookupError as error:
    print(type(error).__name__, error)
try:
    "x".encode("no-such-codec")
except LookupError as error:
    print(type(error).__name__, error)

# ---- in pieces ----
decoder = codecs.getincrementaldecoder("utf-8")()
print([decoder.decode(bytes([byte])) for byte in "a€é".encode()], decoder.getstate())
print(decoder.decode(b"\xe2\x82"), decoder.getstate())
try:
    decoder.decode(b"", final=True)
except UnicodeDecodeError as error:
    print(error)
encoder = codecs.getincrementalencoder("utf-8-sig")()
print(encoder.encode("a"), encoder.encode("b"))
print(list(codecs.iterdecode([b"\xe2", b"\x82\xac", b"x"], "utf-8")), list(codecs.iterencode("aé", "utf-8")))

# ---- handlers of errors ----
def named(error):
    return "<" + error.object[error.start:error.end].encode("unicode_escape").decode() + ">", error.end


codecs.register_error("test.named", named)
print("aéb€".encode("ascii", "test.named"), codecs.lookup_error("test.named") is named)
codecs.register_error("test.bytes", lambda error: (b"\xff", error.end))
print("aéb".encode("ascii", "test.bytes"))
codecs.register_error("test.skip", lambda error: ("?", error.start + 1))
print(b"a\xff\xfeb".decode("utf-8", "test.skip"))
codecs.register_error("test.back", lambda error: ("", len(error.object) - 1))
print(b"a\xff-----z".decode("ascii", "test.back"))
for wrong in (lambda error: 5, lambda error: ("x", 100), lambda error: (5, 1)):
    codecs.register_error("test.wrong", wrong)
    try:
        print("é".encode("ascii", "test.wrong"))
    except (TypeError, IndexError) as error:
        print(type(error).__name__, error)
try:
    "é".encode("ascii", "test.nobody")
except LookupError as error:
    print(error)
for handler in ("strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace"):
    error = UnicodeEncodeError("ascii", "aé€", 1, 3, "no")
    try:
        print(codecs.lookup_error(handler)(error))
    except UnicodeEncodeError as same:
        print(same is error)


# ---- codecs of a program ----
def find(name):
    if name != "shout":
        return None
    return codecs.CodecInfo(name="shout", encode=lambda text, errors="strict": (text.upper().encode(errors=errors), len(text)),
                            decode=lambda data, errors="strict": (bytes(data).decode().lower(), len(data)))


codecs.register(find)
print("abc".encode("shout"), b"ABC".decode("SHOUT"), codecs.lookup("shout").name)


# ---- streams ----
raw = io.BytesIO()
writer = codecs.getwriter("utf-8")(raw)
writer.write("é\n")
writer.writelines(["a\n", "b"])
print(raw.getvalue())
reader = codecs.getreader("utf-8")(io.BytesIO("é1\nzwei\n".encode()))
print(repr(reader.readline()), reader.read())
print(codecs.BOM_UTF8, codecs.BOM_UTF16_LE)

# expect:
# utf-8 iso8859-1 ascii
# b'a\xc3\xa9' aé
# (b'\xc3\xa9', 1) ('abc', 3)
# Hello b'656164656d' b'ea'
# b'ab\x80' € €
# LookupError unknown encoding: no-such-codec
# LookupError unknown encoding: no-such-codec
# ['a', '', '', '€', '', 'é'] (b'', 0)
#  (b'\xe2\x82', 0)
# 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data
# b'\xef\xbb\xbfa' b'b'
# ['€', 'x'] [b'a', b'\xc3\xa9']
# b'a<\\xe9>b<\\u20ac>' True
# b'a\xffb'
# a??b
# az
# TypeError encoding error handler must return (str/bytes, int) tuple
# IndexError position 100 from error handler out of bounds
# TypeError encoding error handler must return (str/bytes, int) tuple
# unknown error handler name 'test.nobody'
# True
# ('', 3)
# ('??', 3)
# ('&#233;&#8364;', 3)
# ('\\xe9\\u20ac', 3)
# b'ABC' abc shout
# b'\xc3\xa9\na\nb'
# 'é1\n' zwei
#
# b'\xef\xbb\xbf' b'\xff\xfe'

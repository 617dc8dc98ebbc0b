# bytearray: bytes that can be changed.
b = bytearray(b"hello")
print(b, len(b), b[0], b[-1], b[1:3], b[::2], b[::-1], list(b), bool(b), bool(bytearray()))
print(bytearray(), bytearray(3), bytearray([1, 2, 255]), bytearray("hé", "utf-8"), bytearray("x", encoding="ascii"), bytearray(range(4)))
print(bytearray(b"it's"), bytearray(b'"'), bytearray(b"'\""), bytearray(b"\x00\n\t\\\xff"), str(bytearray(b"a")))
b.append(33)
b.extend(b" wor")
b.extend([108, 100])
b.extend(bytearray(b"."))
b.insert(0, 62)
b.insert(-1, 95)
b.insert(100, 36)
print(b, b.pop(), b.pop(0), b.pop(-2), b)
b.remove(108)
b.reverse()
print(b, b.copy(), b.copy() is b)
b[0] = 65
b[-1] = 90
b[1:3] = b"xyz"
print(b)
b[2:2] = [1, 2]
b[::3] = bytes(len(b[::3]))
print(b)
del b[0]
del b[1:3]
del b[::2]
print(b)
b[:] = b""
print(b, len(b))
c = bytearray(b"0123456789")
del c[::-3]
print(c)
c[1:4] = c
print(c)
c += b"ab"
c += bytearray(b"c")
d = c
d *= 2
print(c is d, c, c + b"!", b"!" + c, c * 0, 2 * bytearray(b"xy"), type(b"a" + bytearray(b"b")), type(bytearray(b"a") + b"b"))
c.clear()
c += c
print(c, bytearray(b"a") == b"a", b"a" == bytearray(b"a"), bytearray(b"a") < b"b", bytearray(b"b") >= bytearray(b"c"), bytearray(b"a") == "a")
print(97 in bytearray(b"abc"), b"bc" in bytearray(b"abc"), bytearray(b"x") in b"xyz", b"q" in bytearray(b"abc"))
e = bytearray(b"one, two,, three")
print(e.split(b","), e.rsplit(b",", 1), e.partition(b","), e.rpartition(b"!"), e.split(), e.splitlines())
print(e.find(b"two"), e.find(116), e.rfind(b","), e.index(b"t"), e.rindex(bytearray(b"t")), e.count(b","), e.find(b"zz"), e.count(101, 3))
print(e.startswith(b"one"), e.endswith((b"x", b"ee")), e.startswith(b"two", 5), e.startswith(bytearray(b"one")))
print(e.upper(), e.title(), e.capitalize(), e.swapcase(), bytearray(b"ABC").lower(), e.replace(b",", b";"), e.replace(b"o", b"0", 1))
print(bytearray(b"  x ").strip(), bytearray(b"xxaxx").lstrip(b"x"), bytearray(b"ab").rstrip(b"b"), bytearray(b"a").center(5, b"*"))
print(bytearray(b"-5").zfill(4), bytearray(b"a").ljust(3), bytearray(b"a").rjust(3, b"."), bytearray(b"a\tb").expandtabs(4))
print(bytearray(b"abc").isalpha(), bytearray(b"1").isdigit(), bytearray(b"a1").isalnum(), bytearray(b" ").isspace(), bytearray(b"A").isupper())
print(bytearray(b"ab").hex(), bytearray(b"abcd").hex("-", 2), bytearray.fromhex("61 62"), bytearray(b"h\xc3\xa9").decode(), bytearray(b"x").decode("ascii"))
print(bytearray(b",").join([b"a", bytearray(b"b")]), b"-".join([bytearray(b"x"), b"y"]), bytearray(b"abc").translate(bytes.maketrans(b"a", b"z"), b"c"))
print(bytearray(b"prefix").removeprefix(b"pre"), bytearray(b"suffix").removesuffix(b"fix"), bytearray(b"%d-%s") % (5, b"x"), bytearray(b"ab").isascii())
print(bytes(bytearray(b"xyz")), int(bytearray(b"12")), float(bytearray(b"1.5")), str(bytearray(b"abc"), "ascii"), int.from_bytes(bytearray(b"\x01\x00"), "big"))
print(sorted(bytearray(b"cab")), max(bytearray(b"az")), sum(bytearray(b"\x01\x02")), [*bytearray(b"ab")], dict(zip(bytearray(b"ab"), "xy")), ord(bytearray(b"a")))
it = iter(bytearray(b"abc"))
print(next(it), it.__length_hint__(), list(it), list(it), type(it), list(reversed(bytearray(b"ab"))))
grown = bytearray()
for i in range(1000):
    grown.append(i % 256)
while len(grown) > 10:
    del grown[0:7]
print(grown, len(grown))
print(isinstance(grown, bytearray), isinstance(grown, bytes), type(grown), bytearray.__name__, bytearray(b"a").__len__())

# expect:
# bytearray(b'hello') 5 104 111 bytearray(b'el') bytearray(b'hlo') bytearray(b'olleh') [104, 101, 108, 108, 111] True False
# bytearray(b'') bytearray(b'\x00\x00\x00') bytearray(b'\x01\x02\xff') bytearray(b'h\xc3\xa9') bytearray(b'x') bytearray(b'\x00\x01\x02\x03')
# bytearray(b"it\'s") bytearray(b'"') bytearray(b'\'"') bytearray(b'\x00\n\t\\\xff') bytearray(b'a')
# bytearray(b'hello! world.') 36 62 95 bytearray(b'hello! world.')
# bytearray(b'.dlrow !oleh') bytearray(b'.dlrow !oleh') False
# bytearray(b'Axyzrow !oleZ')
# bytearray(b'\x00x\x01\x00yz\x00ow\x00!o\x00eZ')
# bytearray(b'y\x00w!\x00Z')
# bytearray(b'') 0
# bytearray(b'124578')
# bytearray(b'112457878')
# True bytearray(b'112457878abc112457878abc') bytearray(b'112457878abc112457878abc!') b'!112457878abc112457878abc' bytearray(b'') bytearray(b'xyxy') <class 'bytes'> <class 'bytearray'>
# bytearray(b'') True True True False False
# True True True False
# [bytearray(b'one'), bytearray(b' two'), bytearray(b''), bytearray(b' three')] [bytearray(b'one, two,'), bytearray(b' three')] (bytearray(b'one'), bytearray(b','), bytearray(b' two,, three')) (bytearray(b''), bytearray(b''), bytearray(b'one, two,, three')) [bytearray(b'one,'), bytearray(b'two,,'), bytearray(b'three')] [bytearray(b'one, two,, three')]
# 5 5 9 5 11 3 -1 2
# True True True True
# bytearray(b'ONE, TWO,, THREE') bytearray(b'One, Two,, Three') bytearray(b'One, two,, three') bytearray(b'ONE, TWO,, THREE') bytearray(b'abc') bytearray(b'one; two;; three') bytearray(b'0ne, two,, three')
# bytearray(b'x') bytearray(b'axx') bytearray(b'a') bytearray(b'**a**')
# bytearray(b'-005') bytearray(b'a  ') bytearray(b'..a') bytearray(b'a   b')
# True True True True True
# 6162 6162-6364 bytearray(b'ab') hé x
# bytearray(b'a,b') b'x-y' bytearray(b'zb')
# bytearray(b'fix') bytearray(b'suf') bytearray(b'5-x') True
# b'xyz' 12 1.5 abc 256
# [97, 98, 99] 122 3 [97, 98] {97: 'x', 98: 'y'} 97
# 97 2 [98, 99] [] <class 'bytearray_iterator'> [98, 97]
# bytearray(b'\xe2\xe3\xe4\xe5\xe6\xe7') 6
# True False <class 'bytearray'> bytearray 1

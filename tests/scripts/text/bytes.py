# bytes.
b = b"Hello"
print(b, b[0], b[-1], b[1:3], b[::-1], list(b), len(b))  #> b'Hello' 72 111 b'el' b'olleH' [72, 101, 108, 108, 111] 5
print(b + b" x", b * 2, 72 in b, b"el" in b, b == b"Hello", b"a" < b"b")
#> b'Hello x' b'HelloHello' True True True True
print(b.find(b"l"), b.find(108), b.rfind(b"l"), b.index(b"o"))  # 2 2 3 4
print(b.count(b"l"), b.count(108), b.startswith(b"He"), b.endswith((b"lo", b"x")))  # 2 2 True True
print(b.upper(), b.lower(), b.title(), b.swapcase(), b.capitalize())  #> b'HELLO' b'hello' b'Hello' b'hELLO' b'Hello'
print(b.replace(b"l", b"L"), b.replace(b"l", b"", 1), b.center(9, b"*"), b.zfill(8))
#> b'HeLLo' b'Helo' b'**Hello**' b'000Hello'
print(b.split(b"l"), b"a b  c".split(), b"a,b".rsplit(b",", 1), b"a\nb\r\n".splitlines())
#> [b'He', b'', b'o'] [b'a', b'b', b'c'] [b'a', b'b'] [b'a', b'b']
print(b.partition(b"l"), b.rpartition(b"l"), b" x ".strip(), b.strip(b"Ho"))
#> (b'He', b'l', b'lo') (b'Hel', b'l', b'o') b'x' b'ell'
print(b",".join([b"a", b"b"]), b.translate(bytes(range(256)), b"l"), b.translate(None, b"eo"))  #> b'a,b' b'Heo' b'Hll'
print(bytes.maketrans(b"ab", b"xy")[97:99], b.removeprefix(b"He"))  #> b'xy' b'llo'
print(b.hex(), b.hex("-"), b.hex(":", 2), bytes.fromhex("48 65 6c"), bytes(3))
#> 48656c6c6f 48-65-6c-6c-6f 48:656c:6c6f b'Hel' b'\x00\x00\x00'
print(bytes([1, 2]), bytes(b"x"), bytes(range(3)), bytes(), bytes((x for x in [65])))
#> b'\x01\x02' b'x' b'\x00\x01\x02' b'' b'A'
print(b"\x00\x7f\x80\xff\n\t\\'", b'"', b"'\"", b"it's")  #> b"\x00\x7f\x80\xff\n\t\\'" b'"' b'\'"' b"it's"
print(hash(b"a") == hash("a"), bool(b""), max(b"abc"), sorted(b"cab"))  # True False 99 [97, 98, 99]
print(b"%s %d %r %a %x" % (b"x", 3, "r", "é", 255), b"%b|%5s|%-5s" % (b"z", b"a", b"b"), b"%c%c" % (65, b"B"))
#> b"x 3 'r' '\\xe9' ff" b'z|    a|b    ' b'AB'
print(b"%05d" % 42, b"%.1f" % 2.5)  #> b'00042' b'2.5'
print(b"abc".isalpha(), b"1".isdigit(), b" ".isspace(), b"Ab".istitle())  # True True True True
print(b"AB".isupper(), b"ab".islower(), b"a1".isalnum(), b"\x80".isascii())  # True True True False
print(b.decode(), str(b), repr(b), b"a\tb".expandtabs(4), b"ab".ljust(4))  #> Hello b'Hello' b'Hello' b'a   b' b'ab  '
print(b"ab".rjust(4, b"."), b[1:1], b[10:], tuple(b"ab"), [*b"ab"])  #> b'..ab' b'' b'' (97, 98) [97, 98]

# encode and decode.
print("é".encode(), "日".encode("utf-8"), "é".encode("latin-1"))  #> b'\xc3\xa9' b'\xe6\x97\xa5' b'\xe9'
print("a".encode("ascii"), "aé".encode("utf-16-le"), "a".encode("utf-32-be"))
#> b'a' b'a\x00\xe9\x00' b'\x00\x00\x00a'
print("日".encode("utf-16"), "é日".encode("ascii", "replace"))  #> b'\xff\xfe\xe5e' b'??'
print("é".encode("ascii", "ignore"), "é".encode("ascii", "xmlcharrefreplace"))  #> b'' b'&#233;'
print("é日😀".encode("ascii", "backslashreplace"), "\ud800".encode("utf-8", "surrogatepass"))
#> b'\\xe9\\u65e5\\U0001f600' b'\xed\xa0\x80'
print(b"\xc3\xa9".decode(), b"\xe9".decode("latin-1"))  #> é é
print(b"\xff".decode("utf-8", "replace"), b"a\xff".decode("utf-8", "ignore"))  #> � a
print(b"a\xe9".decode("ascii", "backslashreplace"), ascii(b"\x80".decode("utf-8", "surrogateescape")))
#> a\xe9 '\udc80'
print(b"\xff\xfea\x00".decode("utf-16"))  #> a
print(str(b"abc", "utf-8"), str(b"\xe9", encoding="latin-1"), str(b"abc"))  #> abc é b'abc'
print(bytes("é", "utf-8"), bytes("é", encoding="latin-1"))  #> b'\xc3\xa9' b'\xe9'
text = "aé日😀" * 3
print(all(text.encode(c).decode(c) == text for c in ("utf-8", "utf-16", "utf-32", "utf-16-be", "utf-32-le")))  # True
print(len(text.encode()))  # 30

# repr, ascii and escapes.
print(repr("plain"), repr("it's"), repr('say "hi"'), repr("both'\""), repr(""), repr("\\"))
#> 'plain' "it's" 'say "hi"' 'both\'"' '' '\\'
print(repr("\t\n\r\x00\x1b\x7f"), repr("\xa0\xad\u200b\u2028\ud800\ufeff\U000e0001"), repr("é日😀ß"))
#> '\t\n\r\x00\x1b\x7f' '\xa0\xad\u200b\u2028\ud800\ufeff\U000e0001' 'é日😀ß'
print(ascii("é日😀"), ascii("abc"), ascii(["é"]), ascii({"ö": 1}), str("é"), str(["é", "\n"]), str({"a": "b'"}))
#> '\xe9\u65e5\U0001f600' 'abc' ['\xe9'] {'\xf6': 1} é ['é', '\n'] {'a': "b'"}
print(["\x41\x0a", "\u0041", "\U0001F600", "\101\7", "\N{GREEK SMALL LETTER ALPHA}", "\N{bullet}", "a\
b"])  # ['A\n', 'A', '😀', 'A\x07', 'α', '•', 'ab']
print(r"\n", len(r"\n"), len("\n"), "\"", '\'', "\\n", len("""
"""), len("a\\"), "tab:\t|", 'a' 'b' "c", """q"uote""")  #> \n 2 1 " ' \n 1 2 tab:	| abc q"uote
print(ord("A"), ord("é"), ord("日"), ord("😀"), chr(65))  # 65 233 26085 128512 A
print(chr(233), chr(0x1F600), ascii(chr(0xD800)), [chr(n) for n in (97, 98)])  #> é 😀 '\ud800' ['a', 'b']

# Methods that make another string.
s = "Hello, World"
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(), s.casefold())
#> HELLO, WORLD hello, world hELLO, wORLD Hello, World Hello, world hello, world
print(s.center(20, "*"), s.ljust(15, "."), s.rjust(15, "-"), s.zfill(15))
#> ****Hello, World**** Hello, World... ---Hello, World 000Hello, World
print("-42".zfill(6), "+1".zfill(4), "abc".center(4, "_"), "x".center(4, "_"))  # -00042 +001 abc_ _x__
print(s.replace("l", "L"), s.replace("l", "L", 1), s.replace("", "-"), s.replace("z", "y"))
#> HeLLo, WorLd HeLlo, World -H-e-l-l-o-,- -W-o-r-l-d- Hello, World
print("aaa".replace("aa", "b"), "abc".replace("b", ""), "".replace("", "x"))  #> ba ac x
print(["xxabcxx".strip("x"), "  a ".lstrip(), "  a ".rstrip(), " \t\na\r ".strip(), "abc".strip("cba"), "mississippi".strip("ims"), "日a日".strip("日")])
#> ['abc', 'a ', '  a', 'a', '', 'pp', 'a']
print("prefix_name".removeprefix("prefix_"), "name.py".removesuffix(".py"), "name".removeprefix("x"))
#> name name name
print("name".removesuffix(""), "aa".removeprefix("a"))  #> name a
print(["a\tb".expandtabs(), "a\tb".expandtabs(4), "\t".expandtabs(3), "ab\tc\nd\te".expandtabs(4), "a\tb".expandtabs(0)])
#> ['a       b', 'a   b', '   ', 'ab  c\nd   e', 'ab']
print("abc".translate({97: "X", 98: None, ord("c"): 100}), "abc".translate(str.maketrans("ab", "xy", "c")))  #> Xd xy
print(str.maketrans("a", "b"), str.maketrans({"a": 1}))  # {97: 98} {97: 1}
print("ß".upper(), "ß".casefold(), "ŉ".upper(), "İ".lower() == "i̇", "ǆ".title())  #> SS ss ʼN True ǅ
print("ﬁ".upper(), "ΑΣ".lower(), "Σ".lower(), "straße".title(), "ΌΣΟΣ".lower())  #> FI ας σ Straße όσος
print("hello world's".title(), "they're".capitalize(), "ABC def".swapcase(), "1a 2b".title())
#> Hello World'S They're abc DEF 1A 2B
print("éA".swapcase(), "ǅ".swapcase(), "ÿ".upper())  #> Éa ǅ Ÿ
print("abc" * 3, "abc" * 0, 2 * "ab", "a" "b", "abc"[::-1])  #> abcabcabc  abab ab cba
print("a" + "é" + "日" + "😀", "%s" % "x", max("hello"), min("hello"), sorted("hello"))
#> aé日😀 x o e ['e', 'h', 'l', 'l', 'o']

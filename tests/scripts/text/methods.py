# Methods of str in the forms that programs use most, and at their edges.
print("Hello, World!".lower(), "Hello, World!".upper(), "ABCDEFGHIJ".lower(), "abcdefghij[]@`{".upper(), repr("".upper()))
#> hello, world! HELLO, WORLD! abcdefghij ABCDEFGHIJ[]@`{ ''
print("ÄÖü Straße".lower(), "ÄÖü Straße".upper(), "Straße".casefold(), "ABC".casefold(), "x".upper())
#> äöü straße ÄÖÜ STRASSE strasse abc X
print("  a b ".strip(), "|", "\t\n a\x1f ".strip() == "a", "  a".lstrip(), "|" + "a  ".rstrip() + "|", repr("   ".strip()))
#> a b | True a |a| ''
print("xxabcxx".strip("x"), "abc".strip("abc") == "", "\u2003é\u2003".strip(), "a".strip() is "a "[0])
#> abc True é True
print("hello".startswith("he"), "hello".startswith("hello!"), "hello".startswith(""), "hello".startswith(("x", "h")), "hello".startswith("l", 2))
#> True False True True True
print("hello".endswith("lo"), "hello".endswith("xhello"), "hello".endswith(""), "hello".endswith("l", 0, 4), "é".endswith("é"))
#> True False True True True
print("banana".find("an"), "banana".find("nab"), "banana".find(""), "banana".find("an", 2), "añb".find("b"), "añb".rfind("b"))
#> 1 -1 0 3 2 2
print("banana".rfind("an"), "banana".rfind("x"), "banana".rfind(""), "banana".index("n"), "banana".rindex("n"), "ab".find("abc"))
#> 3 -1 6 2 4 -1
print("banana".count("an"), "banana".count("a"), "banana".count(""), "banana".count("x"), "é é".count("é"), "aaaa".count("aa"))
#> 2 3 7 0 2 2
print("banana".replace("a", "o"), "banana".replace("an", "-"), "banana".replace("x", "y"), "banana".replace("a", ""), "aaa".replace("a", "") == "")
#> bonono b--a banana bnn True
print("banana".replace("a", "o", 2), "abc".replace("", "-"), "añb".replace("ñ", "n"), "anb".replace("n", "ñ"), "a.b.c".replace(".", ", "))
#> bonona -a-b-c- anb añb a, b, c
print(",".join(["a", "b", "c"]), "".join(["a", "b"]), "".join([]) == "", ", ".join(("x",)), "é".join("ab"), "-".join(["ñ", "", "n"]))
#> a,b,c ab True x aéb ñ--n
print("".join(["", ""]) == "", "ab".join({"k": 1, "l": 2}), " ".join(str(i) for i in range(5)), ",".join(map(str, [1.5, 2])))
#> True kabl 0 1 2 3 4 1.5,2
print("123".isdigit(), "12a".isdigit(), "".isdigit(), "²".isdigit(), "²".isdecimal(), "٣".isdecimal(), "½".isnumeric())
#> True False False True False True True
print("abc".isalpha(), "ab1".isalpha(), "ab1".isalnum(), "ab_".isalnum(), "é".isalpha(), " \t\x1c".isspace(), "".isspace(), "\xa0".isspace())
#> True False True False True True False True
print("abc".islower(), "aBc".islower(), "a1!".islower(), "1!".islower(), "ABC".isupper(), "ÄÖ".isupper(), "ä".islower(), "ª".islower())
#> True False True False True True True True
print("a b  c ".split(), "a,b,,c".split(","), "".split(), "".split(","), " a ".split(" "), "a b c".split(None, 1), "aXXbXXc".split("XX", 1))
#> ['a', 'b', 'c'] ['a', 'b', '', 'c'] [] [''] ['', 'a', ''] ['a', 'b c'] ['a', 'bXXc']
print(len(" ".join(["w"] * 1000).split()), "w w".join(["-"] * 3).split(" w"), "a\x1fb\xa0c".split(), "abc".split("abc"))
#> 1000 ['-w', '-w', '-'] ['a', 'b', 'c'] ['', '']
print("a b c".rsplit(" ", 1), "a b c".rsplit(), "a\nb\r\nc".splitlines(), "k=v=w".partition("="), "k=v=w".rpartition("="))
#> ['a b', 'c'] ['a', 'b', 'c'] ['a', 'b', 'c'] ('k', '=', 'v=w') ('k=v', '=', 'w')
print(str(5), str(-12345678901), str(2.5), str("x"), str(True), str(None), str(10 ** 20), str(-0.0), str() == "")
#> 5 -12345678901 2.5 x True None 100000000000000000000 -0.0 True

# A result that changes nothing is the same object; everything else is a new one.
s = "some text"
print(s.strip() is s, s.replace("z", "y") is s, s.replace("t", "t") is s, str(s) is s, "".join([s]) is s, s.split("|")[0] is s)
#> True True True True True True
print(s.lower() is s, s.upper() == s.upper().upper(), s.lower() == s, (s + "!").rstrip("!") is s, s[:] is s, s[0:100] is s)
#> False True True False True True

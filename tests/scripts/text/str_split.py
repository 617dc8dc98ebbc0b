# Splitting and joining.
print("a b  c ".split(), "a,b,,c".split(","), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1))
#> ['a', 'b', 'c'] ['a', 'b', '', 'c'] ['a', 'b,c'] ['a,b', 'c']
print("  x y ".split(None, 1), "".split(), "".split(","))  # ['x', 'y '] [] ['']
print("a--b--c".split("--"), "a.b.c".rsplit(".", maxsplit=1), "x".split("x"))  # ['a', 'b', 'c'] ['a.b', 'c'] ['', '']
print("abc".split("z"), "a\tb\nc".split(), "a b c".split(" ", 0))  # ['abc'] ['a', 'b', 'c'] ['a b c']
print("a\nb\r\nc\rd".splitlines(), "a\nb\n".splitlines(True), "".splitlines())
#> ['a', 'b', 'c', 'd'] ['a\n', 'b\n'] []
print("\n\n".splitlines(), "a\x0bb\x1cc\u2028d".splitlines())  # ['', ''] ['a', 'b', 'c', 'd']
print("k=v=w".partition("="), "k=v=w".rpartition("="), "kv".partition("="))
#> ('k', '=', 'v=w') ('k=v', '=', 'w') ('kv', '', '')
print("kv".rpartition("="), "=".partition("="))  # ('', '', 'kv') ('', '=', '')
print(",".join(["a", "b"]), "".join([]), "-".join("abc"))  #> a,b  a-b-c
print(", ".join(str(n) for n in range(3)), "x".join(["a"]), " ".join(("a", "b")))  # 0, 1, 2 a a b
print("\n".join(["a", "b"]).splitlines(), "1,2;3".replace(";", ",").split(","), " a  b ".split(" "))
#> ['a', 'b'] ['1', '2', '3'] ['', 'a', '', 'b', '']
print("日 本".split(), "a\u3000b\xa0c".split())  # ['日', '本'] ['a', 'b', 'c']

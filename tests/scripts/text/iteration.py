# Going through a str: by character, by index, by slice.
seen = []
for character in "héllo €😀":
    seen.append(character)
print(seen)
#> ['h', 'é', 'l', 'l', 'o', ' ', '€', '😀']
print([c for c in "abc"], list("añ"), tuple("xy"), set("aa") == {"a"}, [c for c in ""], "".join(reversed("abc")))
#> ['a', 'b', 'c'] ['a', 'ñ'] ('x', 'y') True [] cba

text = "abc"
for c in text:
    text = text + c
print(text)
#> abcabc

pairs = []
for a in "xy":
    for b in "12":
        pairs.append(a + b)
print(pairs)
#> ['x1', 'x2', 'y1', 'y2']
print([a + b for a in "ab" for b in a + "-"], {c: ord(c) for c in "né"}, sorted("hello"), list(enumerate("ab")), list(zip("ab", "cd")))
#> ['aa', 'a-', 'bb', 'b-'] {'n': 110, 'é': 233} ['e', 'h', 'l', 'l', 'o'] [(0, 'a'), (1, 'b')] [('a', 'c'), ('b', 'd')]

it = iter("abc")
print(next(it), list(it), next(it, "over"))
#> a ['b', 'c'] over
print(max("hello"), min("hello"), "l" in "hello", "€" in "a€", sum(c == "l" for c in "hello"))
#> o e True True 2

word = "héllo wörld"
print(word[0], word[-1], word[1], word[-3], word[2:5], word[:4], word[-4:], word[::2], word[::-1], word[5:2] == "")
#> h d é r llo héll örld hlowrd dlröw olléh True
plain = "hello world"
print(plain[0], plain[-1], plain[2:5], plain[:4], plain[-4:], plain[::2], plain[::-1], plain[100:] == "", plain[-100:3], plain[3:3] == "")
#> h d llo hell orld hlowrd dlrow olleh True hel True
print([(plain[i], plain[i:], plain[:i], plain[i:i + 2], plain[-i:], plain[i:None]) for i in range(3)])
#> [('h', 'hello world', '', 'he', 'hello world', 'hello world'), ('e', 'ello world', 'h', 'el', 'd', 'ello world'), ('l', 'llo world', 'he', 'll', 'ld', 'llo world')]
big = 10 ** 30
print(plain[big:] == "", plain[:big], plain[-big:3], plain[True:4], [1, 2, 3][0:2], (1, 2, 3)[1:], b"abc"[1:], [1, 2, 3][::-1])
#> True hello world hel ell [1, 2] (2, 3) b'bc' [3, 2, 1]
numbers = [1000, 2000, 3000]
i = 1
part = numbers[i:]
print(part[0] is numbers[1], part, numbers[:i], numbers[i:i] == [], range(10)[2:5], i)
#> True [2000, 3000] [1000] True range(2, 5) 1
first = (start := 1) and plain[(start := 2):start + 3]
print(first, start, plain[(start := 0):(start := 4)], start)
#> llo 2 hell 4

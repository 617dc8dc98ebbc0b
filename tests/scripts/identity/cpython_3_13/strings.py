# Strings: which constants are interned, and what run-time operations give.
# profile: 3.13
a = "hello"
b = "hello"
print(a is b, "hello" is 'hello', """hello""" is a, "hel" "lo" is a, "h\x65llo" is a)  # True True True True True
c = "hello world"
d = "hello world"
print(c is d, "hello!" is "hello!", "a-b" is "a-b", "a.b" is "a.b", " " * 2 is "  ")  # True True True True True
print("_" * 30 is "_" * 30, "Class1" is "Class1", "while" is "while", "None" is "None")  # True True True True
print("é" + "é" is "éé", "日本" is "日本", "x" * 4096 is "x" * 4096, "x" * 4097 is "x" * 4097)  # True True True False
print("" is "", "" is str(), "x" is "x", "!" is "!", "é" is "é", "日" is "日")  # True True True True True True
word = "hello"
print(word[0] is "h", word[-1] is "o", word[1:2] is "e", chr(104) is "h", list(word)[2] is word[3])
#> True True True True True
print(chr(255) is chr(255), chr(256) is chr(256), "日本"[0] is "日", word[5:] is "")  # True False True True
print(word + "" is word, word * 1 is word, word[:] is word, str(word) is word, word.strip() is word)
#> True True True True True
print(f"{word}" is word, "%s" % word is word, "{}".format(word) is word, "".join([word]) is word)
#> True True True True
print(word.replace("z", "y") is word, word.split("z")[0] is word)  # True True
print(word.center(3) is word, word.zfill(2) is word)  # True True
print(word.upper() is word.upper(), word.lower() is word, word[:4] is word[:4], word + "!" is word + "!")
#> False False False False
print("hel" + "lo" is word, word[:3] + "lo" is word, "".join(["hel", "lo"]) is word, f"{'hel'}lo" is word)
#> True False False False
print(f"hello" is word, "hello"[:] is word, ("hello",)[0] is word, str(5) is "5", repr(5) is "5")
#> True True True False False
def f(): return "hello"
def g(text="hello"): return text
print(f() is word, g() is word, (lambda: "hello")() is word, [x for x in ["hello"]][0] is word)  # True True True True
print(f.__name__ is "f", list({"hello": 1})[0] is word, list(dict(hello=1))[0] is word)  # True True True
import sys
joined = "".join(["hello", " ", "world"])
print(joined is c, sys.intern(joined) is joined, sys.intern(c) is joined, sys.intern("hello world") is joined)
#> False True True True
print(sys.intern("".join(["hel", "lo"])) is word, sys.intern(word) is word)  # True True

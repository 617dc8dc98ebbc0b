# Looking for text in text.
s = "Hello, World"
print(s.find("o"), s.rfind("o"), s.find("z"), s.find("o", 5))  # 4 8 -1 8
print(s.find("o", 0, 4), s.find(""), s.find("", 12), s.find("", 13))  # -1 0 12 -1
print(s.index("W"), s.rindex("l"), s.count("l"), s.count(""))  # 7 10 3 13
print(s.count("l", 3, 5), "aaa".count("aa"), "".count(""), "".find(""))  # 1 1 1 0
print(s.startswith("He"), s.startswith(("x", "He")), s.startswith("W", 7))  # True True True
print(s.startswith(""), s.startswith("o", 4, 5), s.startswith(()))  # True True False
print(s.endswith("ld"), s.endswith(("x", "d")), s.endswith("o", 0, 5))  # True True True
print(s.endswith(""), s.endswith("Hello", None, 5))  # True True
print("l" in s, "lo, W" in s, "" in s, "" in "", "wor" in s, "é" in "café", "日" in "日本")
#> True True True True False True True
print("mississippi".count("ss"), "mississippi".find("ss", 3))  # 2 5
print("mississippi".rfind("ss", 0, 6), "aXbXc".rindex("X", 0, 2))  # 2 1
print("日本語日本".find("日", 1), "日本語".index("語"), "a😀b😀".rfind("😀"))  # 3 2 3
print("a😀b".find("b"), len("a😀b"), "naïve".find("v"))  # 2 3 3

# What a string is made of.
print("abc".isalpha(), "ab1".isalpha(), "".isalpha(), "é日".isalpha())  # True False False True
print("a1".isalnum(), "a_".isalnum(), "½".isalnum())  # True False True
print("12".isdigit(), "²".isdigit(), "½".isdigit(), "²".isdecimal(), "٣".isdecimal())  # True True False False True
print("½".isnumeric(), "五".isnumeric(), "-1".isdigit(), "".isdigit())  # True True False False
print(" \t\n".isspace(), "\xa0\u2003".isspace(), "".isspace(), "a ".isspace())  # True True False False
print("abc".isascii(), "é".isascii(), "".isascii())  # True False True
print("ab".islower(), "aB".islower(), "a1".islower(), "1".islower(), "AB".isupper())  # True False True False True
print("A1".isupper(), "ÀÉ".isupper(), "".isupper(), "ªº".islower())  # True True False True
print("Ab Cd".istitle(), "Ab cd".istitle(), "A".istitle(), "AB".istitle())  # True False True False
print("1A".istitle(), "ǅ".istitle(), "".istitle())  # True True False
print("a_1".isidentifier(), "1a".isidentifier(), "é".isidentifier(), "class".isidentifier())  # True False True True
print("a b".isidentifier(), "".isidentifier(), "℘".isidentifier())  # False False True
print("abc".isprintable(), "a\n".isprintable(), "".isprintable(), "é日😀".isprintable())  # True False True True
print("\xa0".isprintable(), "\u200b".isprintable(), " ".isprintable())  # False False True

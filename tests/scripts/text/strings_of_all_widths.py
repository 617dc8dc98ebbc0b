# One behaviour for text of one, two and four bytes a character.
for text in ("abc", "aéc", "a日c", "a😀c"):
    assert text[0] == "a" and text[-1] == "c" and len(text) == 3 and text[::-1] == "c" + text[1] + "a"
    assert text + text == text * 2 and (text + text).count(text) == 2 and (text * 3).split(text) == [""] * 4
    assert text.replace("c", "d") == text[:2] + "d" and text.find("c") == 2 and text.index(text[1]) == 1
    assert list(text) == [text[0], text[1], text[2]] and "".join(reversed(text)) == text[::-1]
    assert text.encode().decode() == text and eval(repr(text)) == text and eval(ascii(text)) == text
    assert f"{text:>5}" == "  " + text and text.center(5, "é") == "é" + text + "é"
    assert text.partition(text[1])[1] == text[1]
    assert {text: 1}["".join(list(text))] == 1 and hash(text[:]) == hash("".join(text)) and text in text + "x"
    assert text.strip("a") == text[1:] and text.upper().lower() == text and sorted(text)[0] == "a"
    assert "%s|%3s" % (text, text[1]) == text + "|  " + text[1] and "{0[1]}".format(text) == text[1]
print("all widths agree")  #> all widths agree
print(max("aé日😀"), min("😀日éa"), sorted("😀日éa"), "a😀"[1], "日本" < "日x", "é" < "日" < "😀")
#> 😀 a ['a', 'é', '日', '😀'] 😀 False True

# strip and its kin with the characters to take away, of texts of every width.
texts = ["", "a", ",a.", "..", "xyx", " a ", "é,a", ",é", "日,本,", ",,,abc,,,", "\x00a\x00", "é"]
characters = ["", ",", ",.", "xé", "a", " ", "本é", "\x00", ".,a b c"]
for text in texts:
    for some in characters:
        print(ascii((text, some)), ascii(text.strip(some)), ascii(text.lstrip(some)), ascii(text.rstrip(some)))
text = "".join(["abc", "def"])
print(text.strip(",") is text, text.strip("") is text, text.lstrip("x") is text, text.strip(None) is text)
print(text.strip("abcde"), text.strip("abcdef") == "", text.rstrip("fedc") == "ab")


class Text(str):
    pass


print(type(Text("abc").strip("x")), Text(",a").strip(Text(",")), "xax".strip(Text("x")))
for wrong in (1, b"a", ["a"]):
    try:
        print("abc".strip(wrong))
    except TypeError as error:
        print(error)
try:
    "abc".strip("a", "b")
except TypeError as error:
    print(error)

# expect:
# ('', '') '' '' ''
# ('', ',') '' '' ''
# ('', ',.') '' '' ''
# ('', 'x\xe9') '' '' ''
# ('', 'a') '' '' ''
# ('', ' ') '' '' ''
# ('', '\u672c\xe9') '' '' ''
# ('', '\x00') '' '' ''
# ('', '.,a b c') '' '' ''
# ('a', '') 'a' 'a' 'a'
# ('a', ',') 'a' 'a' 'a'
# ('a', ',.') 'a' 'a' 'a'
# ('a', 'x\xe9') 'a' 'a' 'a'
# ('a', 'a') '' '' ''
# ('a', ' ') 'a' 'a' 'a'
# ('a', '\u672c\xe9') 'a' 'a' 'a'
# ('a', '\x00') 'a' 'a' 'a'
# ('a', '.,a b c') '' '' ''
# (',a.', '') ',a.' ',a.' ',a.'
# (',a.', ',') 'a.' 'a.' ',a.'
# (',a.', ',.') 'a' 'a.' ',a'
# (',a.', 'x\xe9') ',a.' ',a.' ',a.'
# (',a.', 'a') ',a.' ',a.' ',a.'
# (',a.', ' ') ',a.' ',a.' ',a.'
# (',a.', '\u672c\xe9') ',a.' ',a.' ',a.'
# (',a.', '\x00') ',a.' ',a.' ',a.'
# (',a.', '.,a b c') '' '' ''
# ('..', '') '..' '..' '..'
# ('..', ',') '..' '..' '..'
# ('..', ',.') '' '' ''
# ('..', 'x\xe9') '..' '..' '..'
# ('..', 'a') '..' '..' '..'
# ('..', ' ') '..' '..' '..'
# ('..', '\u672c\xe9') '..' '..' '..'
# ('..', '\x00') '..' '..' '..'
# ('..', '.,a b c') '' '' ''
# ('xyx', '') 'xyx' 'xyx' 'xyx'
# ('xyx', ',') 'xyx' 'xyx' 'xyx'
# ('xyx', ',.') 'xyx' 'xyx' 'xyx'
# ('xyx', 'x\xe9') 'y' 'yx' 'xy'
# ('xyx', 'a') 'xyx' 'xyx' 'xyx'
# ('xyx', ' ') 'xyx' 'xyx' 'xyx'
# ('xyx', '\u672c\xe9') 'xyx' 'xyx' 'xyx'
# ('xyx', '\x00') 'xyx' 'xyx' 'xyx'
# ('xyx', '.,a b c') 'xyx' 'xyx' 'xyx'
# (' a ', '') ' a ' ' a ' ' a '
# (' a ', ',') ' a ' ' a ' ' a '
# (' a ', ',.') ' a ' ' a ' ' a '
# (' a ', 'x\xe9') ' a ' ' a ' ' a '
# (' a ', 'a') ' a ' ' a ' ' a '
# (' a ', ' ') 'a' 'a ' ' a'
# (' a ', '\u672c\xe9') ' a ' ' a ' ' a '
# (' a ', '\x00') ' a ' ' a ' ' a '
# (' a ', '.,a b c') '' '' ''
# ('\xe9,a', '') '\xe9,a' '\xe9,a' '\xe9,a'
# ('\xe9,a', ',') '\xe9,a' '\xe9,a' '\xe9,a'
# ('\xe9,a', ',.') '\xe9,a' '\xe9,a' '\xe9,a'
# ('\xe9,a', 'x\xe9') ',a' ',a' '\xe9,a'
# ('\xe9,a', 'a') '\xe9,' '\xe9,a' '\xe9,'
# ('\xe9,a', ' ') '\xe9,a' '\xe9,a' '\xe9,a'
# ('\xe9,a', '\u672c\xe9') ',a' ',a' '\xe9,a'
# ('\xe9,a', '\x00') '\xe9,a' '\xe9,a' '\xe9,a'
# ('\xe9,a', '.,a b c') '\xe9' '\xe9,a' '\xe9'
# (',\xe9', '') ',\xe9' ',\xe9' ',\xe9'
# (',\xe9', ',') '\xe9' '\xe9' ',\xe9'
# (',\xe9', ',.') '\xe9' '\xe9' ',\xe9'
# (',\xe9', 'x\xe9') ',' ',\xe9' ','
# (',\xe9', 'a') ',\xe9' ',\xe9' ',\xe9'
# (',\xe9', ' ') ',\xe9' ',\xe9' ',\xe9'
# (',\xe9', '\u672c\xe9') ',' ',\xe9' ','
# (',\xe9', '\x00') ',\xe9' ',\xe9' ',\xe9'
# (',\xe9', '.,a b c') '\xe9' '\xe9' ',\xe9'
# ('\u65e5,\u672c,', '') '\u65e5,\u672c,' '\u65e5,\u672c,' '\u65e5,\u672c,'
# ('\u65e5,\u672c,', ',') '\u65e5,\u672c' '\u65e5,\u672c,' '\u65e5,\u672c'
# ('\u65e5,\u672c,', ',.') '\u65e5,\u672c' '\u65e5,\u672c,' '\u65e5,\u672c'
# ('\u65e5,\u672c,', 'x\xe9') '\u65e5,\u672c,' '\u65e5,\u672c,' '\u65e5,\u672c,'
# ('\u65e5,\u672c,', 'a') '\u65e5,\u672c,' '\u65e5,\u672c,' '\u65e5,\u672c,'
# ('\u65e5,\u672c,', ' ') '\u65e5,\u672c,' '\u65e5,\u672c,' '\u65e5,\u672c,'
# ('\u65e5,\u672c,', '\u672c\xe9') '\u65e5,\u672c,' '\u65e5,\u672c,' '\u65e5,\u672c,'
# ('\u65e5,\u672c,', '\x00') '\u65e5,\u672c,' '\u65e5,\u672c,' '\u65e5,\u672c,'
# ('\u65e5,\u672c,', '.,a b c') '\u65e5,\u672c' '\u65e5,\u672c,' '\u65e5,\u672c'
# (',,,abc,,,', '') ',,,abc,,,' ',,,abc,,,' ',,,abc,,,'
# (',,,abc,,,', ',') 'abc' 'abc,,,' ',,,abc'
# (',,,abc,,,', ',.') 'abc' 'abc,,,' ',,,abc'
# (',,,abc,,,', 'x\xe9') ',,,abc,,,' ',,,abc,,,' ',,,abc,,,'
# (',,,abc,,,', 'a') ',,,abc,,,' ',,,abc,,,' ',,,abc,,,'
# (',,,abc,,,', ' ') ',,,abc,,,' ',,,abc,,,' ',,,abc,,,'
# (',,,abc,,,', '\u672c\xe9') ',,,abc,,,' ',,,abc,,,' ',,,abc,,,'
# (',,,abc,,,', '\x00') ',,,abc,,,' ',,,abc,,,' ',,,abc,,,'
# (',,,abc,,,', '.,a b c') '' '' ''
# ('\x00a\x00', '') '\x00a\x00' '\x00a\x00' '\x00a\x00'
# ('\x00a\x00', ',') '\x00a\x00' '\x00a\x00' '\x00a\x00'
# ('\x00a\x00', ',.') '\x00a\x00' '\x00a\x00' '\x00a\x00'
# ('\x00a\x00', 'x\xe9') '\x00a\x00' '\x00a\x00' '\x00a\x00'
# ('\x00a\x00', 'a') '\x00a\x00' '\x00a\x00' '\x00a\x00'
# ('\x00a\x00', ' ') '\x00a\x00' '\x00a\x00' '\x00a\x00'
# ('\x00a\x00', '\u672c\xe9') '\x00a\x00' '\x00a\x00' '\x00a\x00'
# ('\x00a\x00', '\x00') 'a' 'a\x00' '\x00a'
# ('\x00a\x00', '.,a b c') '\x00a\x00' '\x00a\x00' '\x00a\x00'
# ('\xe9', '') '\xe9' '\xe9' '\xe9'
# ('\xe9', ',') '\xe9' '\xe9' '\xe9'
# ('\xe9', ',.') '\xe9' '\xe9' '\xe9'
# ('\xe9', 'x\xe9') '' '' ''
# ('\xe9', 'a') '\xe9' '\xe9' '\xe9'
# ('\xe9', ' ') '\xe9' '\xe9' '\xe9'
# ('\xe9', '\u672c\xe9') '' '' ''
# ('\xe9', '\x00') '\xe9' '\xe9' '\xe9'
# ('\xe9', '.,a b c') '\xe9' '\xe9' '\xe9'
# True True True True
# f True True
# <class 'str'> a a
# strip arg must be None or str
# strip arg must be None or str
# strip arg must be None or str
# strip expected at most 1 argument, got 2

# Literals: numbers in all bases, strings with all prefixes and escapes.
print(0, 00, 1_000_000, 0xff, 0XFF, 0x_ff, 0o17, 0b1010, 0B1_0)  # 0 0 1000000 255 255 255 15 10 2
print(1.0, 1., .5, 1e3, 1E-3, 1.5e+3, 1_0.0_1, 0e0, 1e309, 5e-324)
#> 1.0 1.0 0.5 1000.0 0.001 1500.0 10.01 0.0 inf 5e-324
print(1j, 1.5J, 1e3j, 0j, 1_0j)  # 1j 1.5j 1000j 0j 10j
print('single', "double", """triple""", 'it\'s', "say \"hi\"", 'a' "b" '''c''')
#> single double triple it's say "hi" abc
print("\x41\u0042\U00000043\103\N{LATIN SMALL LETTER E WITH ACUTE}", "a\
b", repr("\a\b\f\n\r\t\v\0\\"))  #> ABCCé ab '\x07\x08\x0c\n\r\t\x0b\x00\\'
print(r"\n\d", R'\'', rb"\x", Rb"\n", b"\x00\xff\n", u"unicode", br'\\')
#> \n\d \' b'\\x' b'\\n' b'\x00\xff\n' unicode b'\\\\'
print(len("""two
lines"""), repr('''a
b'''), "" "" "", len("😀"), "日本語")  # 9 'a\nb'  1 日本語
print((), (1,), (1, 2), [], [1], {}, {1: 2}, {1}, ..., None, True, False)
#> () (1,) (1, 2) [] [1] {} {1: 2} {1} Ellipsis None True False
print([1, 2,], (1, 2,), {1, 2,}, {1: 2, 3: 4,}, 1if 1else 2)  # [1, 2] (1, 2) {1, 2} {1: 2, 3: 4} 1
print(((((1)))), [[[[]]]], {1: {2: {}}}, (((1,),),))  # 1 [[[[]]]] {1: {2: {}}} (((1,),),)

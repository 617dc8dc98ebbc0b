# Formatting with %: all conversions, flags, widths, precision, mappings, stars, errors.
print("%d|%5d|%-5d|%05d|%+d|% d" % (42, 42, 42, 42, 42, 42))
print("%i %u %d %d" % (1, 2, 3.99, True), "%x %X %#x %#X %o %#o" % (255, 255, 255, 255, 8, 8))
print("%s %10s|%-10s|%.2s|%10.3s|" % ("text", "right", "left", "cut", "abcdef"), "%r %a" % ("é", "é"))
print("%f %.2f %8.3f|%-8.1f|%+.1f|%08.2f" % (3.14159, 3.14159, 3.14159, 3.14159, 3.14159, -3.14159))
print("%e %.2E %g %g %g %G" % (12345.678, 0.00012, 1e10, 0.0001, 123456789.0, 1e-10))
print("%c%c%c" % ("a", 98, "é"), "%%", "%d%%" % 50, "%s" % None, "%s" % [1, 2])
print("%(name)s is %(age)03d, %(name)r" % {"name": "Ann", "age": 5, "unused": 1})
print("%*d|%-*d|%.*f|%*.*f" % (5, 42, 5, 42, 2, 3.14159, 8, 1, 2.55))
print("%s %s" % ("a", (1, 2)), "%s" % ((1, 2),), "%s %s" % (1, 2), "%d" % (5,), "plain" % (), "%s" % {})
print("%#.3g %.0f %.0f %.0f %5.1f%%" % (1.0, 0.5, 1.5, 2.5, 99.55), "%g" % 100000, "%g" % 1000000, "%.3g" % 1234.5)
print("%x" % -255, "%o" % -8, "%+x" % 255, "%05x" % 255, "%#06x" % 255, "%.5d" % 42, "%8.5d|" % 42, "%-8.3x|" % 10)
print("%f %f %F %e" % (float("inf"), float("nan"), float("inf"), float("-inf")), "%05f" % float("inf"),
      "%+f" % float("nan"))
print("%d" % 10 ** 30, "%x" % 2 ** 70, "%.10f" % 1e-7, "%20.15e" % 1.5, "%s" % 1e100, "%r" % 0.1, "%s" % True)
print("%(a)s %(b)s" % {"a": 1, "b": "%(a)s"}, "%(x y)s" % {"x y": 1}, "%()s" % {"": "empty key"},
      "%(a(b))s" % {"a(b)": 2})
for template, values in (("%d", "text"), ("%s %s", ("one",)), ("%s", (1, 2)), ("%d", None), ("%(a)s", (1,)),
                         ("%(a)s", {}),
                         ("%q", 1), ("%", 1), ("%c", "ab"), ("%c", -1), ("%*d", ("a", 1)), ("%.f", 1.5), ("%x", 1.5),
                         ("%f", "a"), ("%(a", {"a": 1}), ("%d", 1j), ("no", 5), ("no", {}), ("no", [1]), ("%s", ())):
    try:
        print(repr(template % values))
    except Exception as error:
        print(f"{template!r} {type(error).__name__}: {error}")


class C:
    def __str__(self): return "str of C"
    def __repr__(self): return "repr of C"
    def __int__(self): return 7
    def __index__(self): return 8
    def __float__(self): return 9.5


print("%s %r %a %d %x %f %5.1f %.3s" % ((C(),) * 8))
print(b"%d %s %x %c %b" % (1, b"bytes", 255, 65, b"b"), b"%5.1f|%r" % (2.55, "x"), b"%(k)s" % {b"k": b"v"})
text = "%s"
text %= "in place"
print(text, "%s-%s" % tuple("ab"), ("%d, " * 3) % (1, 2, 3), "%ld %hd" % (1, 2))

# expect:
# 42|   42|42   |00042|+42| 42
# 1 2 3 1 ff FF 0xff 0XFF 10 0o10
# text      right|left      |cu|       abc| 'é' '\xe9'
# 3.141590 3.14    3.142|3.1     |+3.1|-0003.14
# 1.234568e+04 1.20E-04 1e+10 0.0001 1.23457e+08 1E-10
# abé %% 50% None [1, 2]
# Ann is 005, 'Ann'
#    42|42   |3.14|     2.5
# a (1, 2) (1, 2) 1 2 5 plain {}
# 1.00 0 2 2  99.5% 100000 1e+06 1.23e+03
# -ff -10 +ff 000ff 0x00ff 00042    00042| 00a     |
# inf nan INF -inf 00inf +nan
# 1000000000000000000000000000000 400000000000000000 0.0000001000 1.500000000000000e+00 1e+100 0.1 True
# 1 %(a)s 1 empty key 2
# '%d' TypeError: %d format: a real number is required, not str
# '%s %s' TypeError: not enough arguments for format string
# '%s' TypeError: not all arguments converted during string formatting
# '%d' TypeError: %d format: a real number is required, not NoneType
# '%(a)s' TypeError: format requires a mapping
# '%(a)s' KeyError: 'a'
# '%q' ValueError: unsupported format character 'q' (0x71) at index 1
# '%' ValueError: incomplete format
# '%c' TypeError: %c requires int or char
# '%c' OverflowError: %c arg not in range(0x110000)
# '%*d' TypeError: * wants int
# '2'
# '%x' TypeError: %x format: an integer is required, not float
# '%f' TypeError: must be real number, not str
# '%(a' ValueError: incomplete format key
# '%d' TypeError: %d format: a real number is required, not complex
# 'no' TypeError: not all arguments converted during string formatting
# 'no'
# 'no'
# '%s' TypeError: not enough arguments for format string
# str of C repr of C repr of C 7 8 9.500000   9.5 str
# b'1 bytes ff A b' b"  2.5|'x'" b'v'
# in place a-b 1, 2, 3,  1 2

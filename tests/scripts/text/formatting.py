# f-strings, format() and %: numbers and text straight into the result.
name, n, x = "Ada", 42, 2.5
print(f"{name}", f"{n}", f"{x}", f"{name}_{n}", f"{name}{n}{x}!", f"{n}{n}", f"{name!r}:{n!s}:{x!r}", f"{'é'}{n}", f"{''}{''}" == "")
#> Ada 42 2.5 Ada_42 Ada422.5! 4242 'Ada':42:2.5 é42 True
print(f"|{n:5}|{n:<5}|{n:^5}|{n:>5}|{n:05}|{n:+}|{n:x}|{n:#b}|{n:,}", f"{1234567:,}", f"{-1234567:_}", f"{n:c}")
#> |   42|42   | 42  |   42|00042|+42|2a|0b101010|42 1,234,567 -1_234_567 *
print(f"{x:.2f}|{x:8.3f}|{x:<8}|{x:08.2f}|{x:+.1f}|{x:%}|{x:e}|{x:g}|{1e6:,.2f}|{-0.0:.1f}|{-0.04:z.1f}")
#> 2.50|   2.500|2.5     |00002.50|+2.5|250.000000%|2.500000e+00|2.5|1,000,000.00|-0.0|0.0
print(f"|{name:>6}|{name:^7}|{name:*<6}|{name:.2}|{name:6.1}|{name:é^7}|{name:3}" )
#> |   Ada|  Ada  |Ada***|Ad|A     |ééAdaéé|Ada
print(0.125 .__format__(".2f"), f"{0.375:.2f} {2.5:.0f} {3.5:.0f} {1.005:.2f} {999.995:.2f} {0.1:.18f} {0.1:.20f} {1e22:.1f}")
#> 0.12 0.38 2 4 1.00 1000.00 0.100000000000000006 0.10000000000000000555 10000000000000000000000.0
print(f"{float('inf'):.2f} {float('nan'):5} {float('-inf')} {1e300:.1f}"[:40], f"{True}", f"{True:d}", f"{None}")
#> inf   nan -inf 1000000000000000052504760 True 1 None
width, places = 10, 3
print(f"|{x:{width}.{places}f}|{name:>{width}}|{n:{'<'}{6}}|", f"{f'{n}':>5}", f"{{}}{n}")
#> |     2.500|       Ada|42    |    42 {}42
print("%s %d %5.1f %x %05d %-5s| %+d %c%c %% %r" % (name, n, x, 255, n, "ab", n, "z", 65, name))
#> Ada 42   2.5 ff 00042 ab   | +42 zA % 'Ada'
print("%s" % name, "%s" % n, "%d" % 3.99, "%.3s|%5s|%-6.2s|" % ("abcdef", "é", "xyz"), "%(a)s %(b)03d" % {"a": 1, "b": 2}, "%e" % 12345.678)
#> Ada 42 3 abc|    é|xy    | 1 002 1.234568e+04
print("{} {} {}".format(name, n, x), "{1}{0}".format(1, 2), "{0:>5}|{0:<5}|".format(n), "{a}{b!r}".format(a=1, b="x"), "{{{}}}".format(n))
#> Ada 42 2.5 21    42|42   | 1'x' {42}
print("|{:{}}|{:{w}.{p}f}".format(n, 6, x, w=8, p=2), "{0[1]}{0[0]}".format([1, 2]), "{}".format("é"), "".format() == "")
#> |    42|    2.50 21 é True
print(("%s" % name) is name, f"{name}" is name, "{}".format(name) is name, f"{name:2}" is name, f"{name}{''}" is name)
#> True True True True False
print("x" * 600 == f"{'x' * 300}{'x' * 300}", len(f"{'é' * 300}{n}{'é' * 300}"), f"{'é' * 300}{n}{x}"[-6:], len(f"{'ab' * 100}{n}"))
#> True 602 é422.5 202

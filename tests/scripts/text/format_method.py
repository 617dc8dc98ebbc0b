# str.format and format().
print("{} {}".format(1, "x"), "{1} {0} {0!r:>5}".format("a", 2))  # 1 x 2 a   'a'
print("{{}} {}".format(1), "{:>5}|{:<5}|{:^5}|".format(1, 2, 3))  # {} 1     1|2    |  3  |
print("{a} {b[0]} {c[x]} {d.real} {c[1]}".format(a=1, b=[2], c={"x": 3, 1: 4}, d=4))  # 1 2 3 4 4
print(["{:>{w}.{p}f} {:{}}|".format(3.14159, 1, 5, w=8, p=2), "{0[1][0]} {0[0]}".format([1, [2]])])
#> ['    3.14     1|', '2 1']
print("{:%} {:c} {:b} {:o} {:x} {:X} {:#x} {:e} {:E} {:g} {:n}".format(0.5, 65, 5, 8, 255, 255, 255, 1.5, 1.5, 1e-5, 12))
#> 50.000000% A 101 10 ff FF 0xff 1.500000e+00 1.500000E+00 1e-05 12
print("{:,} {:_} {:_x} {:,.2f} {:+} {:+} [{: }] [{:=+6}] [{:06}] [{:<06}]".format(1234567, 1234567, 0xFFFFF, 1234.5, 1, -1, 1, 3, -42, 7))
#> 1,234,567 1_234_567 f_ffff 1,234.50 +1 -1 [ 1] [+    3] [-00042] [700000]
print("{!s} {!r} {!a} {!r:>6}".format("é", "é", "é", "é"), "{x}".format_map({"x": 1}), "{0}{0}".format("ab"))
#> é 'é' '\xe9'    'é' 1 abab
print("{:s} {:10.2}| {:.0} {:*^7} {:5}| {:>5}".format("abc", "abc", "abc", "x", True, None and 1 or "n"))
#> abc ab        |  ***x***     1|     n
print(format(3), format(3, "5") + "|", format("s", "*^5"), format(True))  # 3     3| **s** True
print(format(None), format([1]), format(12.5, ".0f"), format(2.5, ".0f"))  # None [1] 12 2
print(format(1234.5678, ".2f"), format(1234.5678, "10.1f"), format(1234.5678, "e"))  # 1234.57     1234.6 1.234568e+03
print(format(1e-7, "g"), format(1e16, "g"), format(123456789.0, "g"))  # 1e-07 1e+16 1.23457e+08
print(format(0.1, ".20f"), format(1e300, ".3g"), format(float("inf"), "8"))  # 0.10000000000000000555 1e+300      inf
print(format(float("nan"), "f"), format(-0.0, ".1f"), format(-0.0, "z.1f"))  #> nan -0.0 0.0
print(format(10 ** 30, ","), format(-255, "#b"), format(255, "08b"), format(255, "#010x"))
#> 1,000,000,000,000,000,000,000,000,000,000 -0b11111111 11111111 0x000000ff
print(format(5, "+"), format(5, "-"), format(True, "d"))  # +5 5 1
print(format(1 + 2j, ".1f"), format(1j, ">10"), format(1.5, "%"))  # 1.0+2.0j         1j 150.000000%
print(format(0, "%"), format(12, "c") == "\x0c", format(97, "c"))  #> 0.000000% True a
print("{:d} {:f} {:.3f} {:e}".format(True, 1, 2, 10), "{:.3}".format(1 / 3))  # 1 1.000000 2.000 1.000000e+01 0.333
print(["{:10}|{:<10}|".format(1.5, 1.5), "{:}".format("x")])  # ['       1.5|1.5       |', 'x']

# f-strings: fields, conversions, formats, nesting.
# needs: 3.12
a, b, w = 3, "txt", 8
print(f"{a}{b}{{}}", f"{a!r} {b!r} {b!s} {'é'!a}", f"{a=} {b = } {a+1=} {b=!s} {a=:>4} {a = :<4}|")
#> 3txt{} 3 'txt' txt '\xe9' a=3 b = 'txt' a+1=4 b=txt a=   3 a = 3   |
print(f"[{a:{w}}] [{b:<{w}}] [{b:^{w}}] [{b:*>{w}}] [{3.14159:.{a}f}] [{a:0{w}b}] [{b!r:>{w}}]")
#> [       3] [txt     ] [  txt   ] [*****txt] [3.142] [00000011] [   'txt']
print(f'{"nested" + f"{a}"}', f"{'a' 'b'}" "c" f"{1}" 'd', rf"\n{a}", fr"\{a}", F"{a}")  #> nested3 abc1d \n3 \3 3
print(f"{[x for x in range(3)]} {({1: 2})[1]} {(lambda x: x * 2)(3)} { {1} } {a if a > 2 else b} {a,}")
#> [0, 1, 2] 2 6 {1} 3 (3,)
print(f"{a:,} {1234567:,} {1234567.891:_.2f} {255:#x} {255:#b} {-5:+d} {5:+} [{5: d}] {0.25:%} {65:c}")
#> 3 1,234,567 1_234_567.89 0xff 0b11111111 -5 +5 [ 5] 25.000000% A
print(f"{None} {True} {True:d} {1e10} {1e100:g} {1/3:.3} {1j:.2f} {10**20:e} {2**100}")
#> None True 1 10000000000.0 1e+100 0.333 0.00+1.00j 1.000000e+20 1267650600228229401496703205376
print(f"[{'é':>4}] [{'日':>4}] [{b[0]:>3}] [{len(b):03}] [{b:.2}] [{b:s}] [{'':5}] [{b!r:.4}]")
#> [   é] [   日] [  t] [003] [tx] [txt] [     ] ['txt]
print(f"{a}" == str(a), f"{b}" is b, f"{b}{b}", f"{f'{f"{a}"}'}", f"{(x := 5)} {x}", f"{a:=5}", f"{not a}")
#> True True txttxt 3 5 5     3 False
print(f"{'\n'.join(['x', 'y'])!r} {"double" 'single'} {f"{f"{f"{a}"}"}"} {b"bytes"} {'}'} {"{"} {'"'}")
#> 'x\ny' doublesingle 3 b'bytes' } { "
print(f"""{
    a
} {a +
   1!r:>3}""", f'''{b
}''')  # 3   4 txt
print([f"{a!r:^{w}.{a}}|" if 0 else f"{b!r:^{w}.{a}}|", f"{3:{'>'}{w}}", f"{w:{w}{'x'}}", f"{a:{'0'}{5}}"])
#> ["  'tx   |", '       3', '       8', '00003']
print(f"{lambda_ if (lambda_ := 1) else 0}", f"{a:>{w}}".strip())  # 1 3
print(f"{'%s'}" % 1 if 0 else f"{'%s'}", f"{1:}{2!s:}")  #> %s 12
print(f"{{{a}}} {{a}} {{{{a}}}} }}{{", f"{a}%", f"#{a}", f"{a#comment
}")  #> {3} {a} {{a}} }{ 3% #3 3

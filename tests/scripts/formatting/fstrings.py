# f-strings: expressions of every kind, nested specs, conversions, =, quotes, escapes, several lines, order.
name, n, x = "Ann", 5, 3.14159
table, items = {"k": [1, 2], "f": lambda v: v * 2}, [3, 4]
print(f"{name} {n + 1} {n * 2 if n > 3 else 0} {items[0]} {table['k'][1]} {table['f'](3)} {len(name):>3}")
print(f"{x:.2f} {x:{n}.{n - 3}f} {x:{'>'}{10}.{2}f} {name:{'*'}^{n * 2}} {n:0{n}d} {n!r:>{n}}|")
print(f"{n=} {n = } {x=:.1f} {name=} {name=!s} {name=!s:>6} {n+1=} {items=} { n=} {len(items)=}")
print(f"{{}} {{{n}}} {{n}} }}{{ {'{}'} {'}'}", f"{'quoted'} {'x'}", f'{"double"}', f"""{'''triple'''}""")
print(f"{(lambda v: v + 1)(2)} {[i for i in range(3)]} {({1: 2})[1]} {(1, 2)} { {'a': 1}['a'] } {[*items, 5]}",
      f"{n, x} {*items, 9}")
print(f"{not n} {-n} {~n} {n ** 2} {n and x} {n is None} {n in items} {n < 10 <= 20} {n!=5}",
      f"{n==5} {'a' 'b'} {(y := n + 1)} {y}")
print(f"a\tb\\n\x41\u00e9\N{BULLET}{n}", rf"raw \n {n}\t", fR"{n}\d", Rf"\{n}")
print(f"one {n}" " two " f"{name}" 'three' f'{x:.1f}', f"" f"", f"{''}|", "plain {n}" f"{n}")
print(f"""line {n}
  and {name!r:>8}
{
    n
    + 1
}""")
print(f"{n:d}{n:>4}{n:<4}{n:^5}|{n:x}{n:+}{n:,}", f"{1234567:,} {1e6:,.1f} {0.5:%} {255:#b} {True:d} {None}")


def order(v):
    log.append(v)
    return v


log = []
f"{order(1)} {order(2):{order(3)}} {order(4)}"
print(log)
try:
    f"{1 / 0}"
except ZeroDivisionError as error:
    print(error)
for bad in ("f'{}'", "f'{'", "f'}'", "f'{a b}'", "f'{n!x}'", "f'{n!}'", "f'{n:{}}'", "f'{n!r!s}'"):
    try:
        eval(bad, {"n": 1, "a": [1]})
        print(bad, "accepted")
    except SyntaxError:
        print(bad, "SyntaxError")
class D:
    def __format__(self, spec): return f"[{spec}]"
    def __repr__(self): return "D()"
print(f"{D()} {D():a:b} {D()!r:>5} {D():{n}:{x:.1f}}")
def nested(v): return f"<{f'[{v!r}]'}>"
print(nested("q"), f"{f'{n}' + f'{x:.0f}'}", f"{'a' if n else f'{x}'}", f"{sum(i for i in items)}",
      f"{max(items, key=lambda v: -v)}")
print(eval('f"{a}-{b:>3}"', {"a": 1, "b": 2}), f"{n}".zfill(3), f"{n}" + f"{n}" * 2, len(f"{name}{n}"), f"{n}" in "345")

# expect:
# Ann 6 10 3 2 6   3
# 3.14  3.14       3.14 ***Ann**** 00005     5|
# n=5 n = 5 x=3.1 name='Ann' name=Ann name=   Ann n+1=6 items=[3, 4]  n=5 len(items)=2
# {} {5} {n} }{ {} } quoted x double triple
# 3 [0, 1, 2] 2 (1, 2) 1 [3, 4, 5] (5, 3.14159) (3, 4, 9)
# False -5 -6 25 3.14159 False False True False True ab 6 6
# a	b\nAé•5 raw \n 5\t 5\d \5
# one 5 two Annthree3.1  | plain {n}5
# line 5
#   and    'Ann'
# 6
# 5   55     5  |5+55 1,234,567 1,000,000.0 50.000000% 0b11111111 1 None
# [1, 2, 3, 4]
# division by zero
# f'{}' SyntaxError
# f'{' SyntaxError
# f'}' SyntaxError
# f'{a b}' SyntaxError
# f'{n!x}' SyntaxError
# f'{n!}' SyntaxError
# f'{n:{}}' SyntaxError
# f'{n!r!s}' SyntaxError
# [] [a:b]   D() [5:3.1]
# <['q']> 53 a 7 3
# 1-  2 005 555 4 True

# __format__, __str__, __repr__, __bytes__ in every place that asks them.
class T:
    def __str__(self): return "str"
    def __repr__(self): return "repr"
    def __bytes__(self): return b"bytes"
    def __format__(self, spec): return f"format<{spec}>"


t = T()
print(t, [t], (t,), {t: t}, str(t), repr(t), bytes(t), format(t), format(t, "x"))
print(f"{t} {t!s} {t!r} {t!a} {t:abc} {t!s:>5} {t=} {t=!s} {t=:x}")
print("{} {!r} {:>3} {!s:^7}|".format(t, t, t, t), "%s %r %a" % (t, t, t))
w = 6
print(f"{t:{w}} {t!s:{w}} {t!r:*^{w + 4}}", "{:{}}".format(t, "nested"), "{0:{1}}".format(t, 5))
print("-".join(map(str, [t, 1])), "x" + str(t), ascii(t))


class OnlyRepr:
    def __repr__(self): return "ünïque"


o = OnlyRepr()
print(o, f"{o}", f"{o!a}", ascii(o), "%a" % o, str(o))
try:
    f"{o:>8}"
except TypeError as error:
    print(error)


class BadFormat:
    def __format__(self, spec): return 5
    def __bytes__(self): return "text"
    def __repr__(self): return None


for attempt in (lambda: f"{BadFormat()}", lambda: format(BadFormat(), ""), lambda: bytes(BadFormat()),
                lambda: repr(BadFormat()), lambda: format(t, 5), lambda: "%s" % BadFormat(), lambda: str(BadFormat())):
    try:
        print(attempt())
    except TypeError as error:
        print(error)


class Money:
    def __init__(self, amount): self.amount = amount
    def __format__(self, spec):
        if spec.endswith("e"):
            return format(self.amount, spec[:-1] + "f") + " EUR"
        return format(self.amount, spec)


print(f"{Money(1234.5):,.2e} {Money(3):05d} {Money(2.5):>8}|", "{:.1e}".format(Money(9.96)))
class Sub(int):
    def __str__(self): return "sub str"


print(Sub(5), f"{Sub(5)}", f"{Sub(5):d}", "%d %s" % (Sub(5), Sub(5)), repr(Sub(5)), [Sub(5)])

# expect:
# str [repr] (repr,) {repr: repr} str repr b'bytes' format<> format<x>
# format<> str repr repr format<abc>   str t=repr t=str t=format<x>
# format<> repr format<>3>   str  | str repr repr
# format<6> str    ***repr*** format<nested> format<5>
# str-1 xstr repr
# ünïque ünïque \xfcn\xefque \xfcn\xefque \xfcn\xefque ünïque
# unsupported format string passed to OnlyRepr.__format__
# __format__ must return a str, not int
# __format__ must return a str, not int
# __bytes__ returned non-bytes (type str)
# __repr__ returned non-string (type NoneType)
# format() argument 2 must be str, not int
# __str__ returned non-string (type NoneType)
# __str__ returned non-string (type NoneType)
# 1,234.50 EUR 00003      2.5| 10.0 EUR
# sub str sub str 5 5 sub str 5 [5]

# Literal and value patterns compare with ==, singletons with is.
def name(x):
    match x:
        case 0:
            return "zero"
        case -1:
            return "minus one"
        case 1.5:
            return "one and a half"
        case 2 + 3j:
            return "complex"
        case "text":
            return "str"
        case b"bytes":
            return "bytes"
        case None:
            return "none"
        case True:
            return "true"
        case False:
            return "false"
        case "a" "b":
            return "joined"
        case -2.5:
            return "minus two and a half"
        case -1j:
            return "minus j"
        case 1e3 | 1_000_000:
            return "large"
    return "nothing"


for value in (0, -1, 1.5, 2 + 3j, "text", b"bytes", None, True, False, "ab", -2.5, -1j, 1000, 10 ** 6, 0.0, 1, "", (),
              1.0, -0.0, 10 ** 30):
    print(repr(value), name(value))
match 10 ** 20:
    case 100000000000000000000:
        print("big")
match float("nan"):
    case 1:
        print("never")
    case x:
        print("captured", x)
n = 0
match n:
    case False:
        print("never: is")
    case 0:
        print("equal")
for n in range(4):
    match n:
        case 1:
            print("one")
            continue
        case 3:
            break
    print(n)
else:
    print("never")


def falls(x):
    match x:
        case 1:
            y = "one"
    try:
        return y
    except UnboundLocalError as e:
        return str(e)


print(falls(1), falls(2))

# expect:
# 0 zero
# -1 minus one
# 1.5 one and a half
# (2+3j) complex
# 'text' str
# b'bytes' bytes
# None none
# True true
# False zero
# 'ab' joined
# -2.5 minus two and a half
# (-0-1j) minus j
# 1000 large
# 1000000 large
# 0.0 zero
# 1 nothing
# '' nothing
# () nothing
# 1.0 nothing
# -0.0 zero
# 1000000000000000000000000000000 nothing
# big
# captured nan
# equal
# 0
# one
# 2
# one cannot access local variable 'y' where it is not associated with a value

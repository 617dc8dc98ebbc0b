# print and its keywords.
import sys
print()
print("a", 1, 2.5, None, True, [1], (2,), {"k": "v"}, {3})
print("a", "b", sep="")
print("a", "b", sep="-", end="!\n")
print("a", "b", sep=None, end=None)
print(*[1, 2, 3], sep=", ")
print("no newline", end="")
print()
print("to stdout", file=sys.stdout)
print("none", file=None, flush=True)
print("héllo wörld €", "\U0001f600", "日本")
print(1e16, 1e15, 0.1 + 0.2, 1e-5, -0.0, float("nan"), float("-inf"), 1_000_000)
print(10**20, -10**20, 2**64, 1j, complex(1, -2))
print("tab\there", "back\\slash", "quote'", 'double"')
print(["it's", 'say "hi"', "both'\"", "\n\t\x00\x7f", "é", "\ud800"])
print(sys.stdout.write("written\n"))
sys.stdout.writelines(["one\n", "two\n"])
print(sys.stdout.name, sys.stdout.mode, sys.stdout.encoding, sys.stderr.name, sys.stdin.readable())

# expect:
#
# a 1 2.5 None True [1] (2,) {'k': 'v'} {3}
# ab
# a-b!
# a b
# 1, 2, 3
# no newline
# to stdout
# none
# héllo wörld € 😀 日本
# 1e+16 1000000000000000.0 0.30000000000000004 1e-05 -0.0 nan -inf 1000000
# 100000000000000000000 -100000000000000000000 18446744073709551616 1j (1-2j)
# tab	here back\slash quote' double"
# ["it's", 'say "hi"', 'both\'"', '\n\t\x00\x7f', 'é', '\ud800']
# written
# 8
# one
# two
# <stdout> w utf-8 <stderr> True

# The classic prompt: each input, a line or a block, is a unit; what the compiler interns or caches is shared all the same.
# profile: 3.13
# mode: repl
a = 257
b = 257
c = 257; d = 257
print(a is b, b is c, c is d)  # False False True
e, f = 257, 257
print(e is f, a is e)  # True False
def g():
    x = 257
    # A comment and a blank line are nothing to a file.

    y = 257
    return x is y, x
def h(): return 257
print(g()[0], g()[1] is h(), h() is h(), h() is 257)  # True False True False
if a:
    p = 257
elif b:
    p = 0
else:
    p = 1
q = 257
print(p is a, p is q)  # False False
for _ in range(2):
    r = 1000; s = 1000
else:
    t = 1000
print(r is s, s is t)  # True True
print("hello" is "hel" "lo", 256 is 255 + 1)  # True True
u = "hello"
v = "two words"
w = "two words"; x = "two words"
print(u is "hello", v is "two words", v is w, w is x)  # True False False True

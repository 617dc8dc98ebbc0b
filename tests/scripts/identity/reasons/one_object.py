# Why two values are one object.
# eadem only: `why:` claims
# profile: 3.13
import sys
import math

a = b = 1000.5
print(a is b)  # True  # why: same-binding
c = [1]
d = c
print(d is c)  # True  # why: same-binding

print(None is None, int is type(5), len is len)  # True True True  # why: singleton, singleton, singleton
print(256 is 255 + 1)  # True  # why: small-int
n = 5
n += 7
print(n is 12)  # True  # why: small-int

text = "hello"
print(text[1] is "e", chr(233) is "é")  # True True  # why: one-character, one-character
print(bytes([97]) is b"a")  # True  # why: one-character
print(text[2:2] is "", () is tuple([]), bytes() is b"")  # True True True  # why: shared-empty, shared-empty, shared-empty


def helper():
    return 12345


print(helper.__name__ is "helper")  # True  # why: interned-name
print("user_id" is "user_id")  # True  # why: interned-constant
print(sys.intern("not a name") is sys.intern("not " + "a name"))  # True  # why: sys-intern

print(helper() is helper())  # True  # why: same-constant
x = 257
y = 257
print(x is y)  # True  # why: merged-in-code
print(helper() is 12345)  # True  # why: merged-in-unit
print(60 * 60 is 3600)  # True  # why: folded-merged
print("hello" + "_world" is "hello_world")  # True  # why: folded-interned

print(text[:] is text, str(text) is text, text.strip() is text)  # True True True  # why: unchanged, unchanged, unchanged
pair = (x, text)
print(tuple(pair) is pair, f"{text}" is text)  # True True  # why: unchanged, unchanged
print(sys.modules["math"] is math)  # True  # why: cached-module
print(id([]) == id([]))  # True  # why: address-reused
print(id(x) == id(y))  # True  # why: merged-in-code

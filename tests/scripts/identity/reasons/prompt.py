# Each input of the prompt is a unit of the compiler.
# eadem only: `why:` claims
# profile: 3.13
# mode: repl
a = 257
b = 257
print(a is b)  # False  # why: other-unit
c = 257; d = 257
print(c is d)  # True  # why: merged-in-code
s = "hello world"
print(s is "hello world")  # False  # why: other-unit
t = "hello"
print(t is "hello")  # True  # why: interned-constant

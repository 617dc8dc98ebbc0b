# Why two values are not one object, by the rules of 3.13.
# eadem only: `why:` claims
# profile: 3.13
print(1 is 1.0, True is 1)  # False False  # why: other-type, other-type
print(1000 is 1001)  # False  # why: other-value

n = 1000
print(n + 0 is n)  # False  # why: made-at-run-time
print(int("777") is int("777"))  # False  # why: made-at-run-time
word = "hello"
print(word + "_world" is "hello_world")  # False  # why: made-at-run-time
print("one two".split()[0] is "one")  # False  # why: made-at-run-time
print(word.upper().lower() is word)  # False  # why: made-at-run-time

print("ab" * 2049 is "ab" * 2049)  # False  # why: over-fold-limit
print(2**100 is 2**100)  # False  # why: over-fold-limit

print([] is [], {} is {}, (n, 1) is (n, 1))  # False False False  # why: display, display, display
print((lambda: 0) is (lambda: 0))  # False  # why: display
inf = 1e308 * 10
print(inf - inf is inf - inf)  # False  # why: not-a-number

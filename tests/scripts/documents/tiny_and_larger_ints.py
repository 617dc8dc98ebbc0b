# Document 002: ints from the cache, and ints outside it.
a = 42
b = 40 + 2
print(a is b)  # True. Both names mean the 42 that was there from the start.

c = 300
d = 100 + 200
print(c is d)  # False. Nobody keeps a 300 ready.
print(c == d)  # True. As values they are equal.

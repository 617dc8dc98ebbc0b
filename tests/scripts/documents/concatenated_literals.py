# Document 003: literals that are put together before the program runs.
s = "hello" + "world"
t = "helloworld"
print(s is t)  # Output: True (folded, then interned)

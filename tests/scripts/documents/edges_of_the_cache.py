# Document 004: inside the cache, outside it, and the four numbers at its edges.
a = 100
b = 100
print(a is b) # True ← from the cache
print(id(a) == id(b)) # True
a = 1000
b = 1000
print(a is b) # False ← one object each
print(id(a) == id(b)) # False
print(256 is 256) # True ← the last one
print(257 is 257) # False ← the first one after it
print(-5 is -5) # True ← the first one
print(-6 is -6) # False ← the last one before it

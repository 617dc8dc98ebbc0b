# One "hello". Follows documents 000 and 001.
#
# The word stands twice in this file, but the compiler makes one string of it: text that could be a variable's name
# goes into the intern table, and the second literal finds the first one there.

x = "hello"
y = "hello"

print(x is y)  # True
print(x == y)  # True
print(id(x) == id(y))  # True

# A third spelling of the same text is still the same object: quotes and escapes are gone once the text is read.
z = 'h\x65llo'
print(z is x)  # True

# And the name of a variable is such a string too. This variable is called hello, so its name is this very object.
hello = 1
print([name for name in globals() if name is x])  # ['hello']

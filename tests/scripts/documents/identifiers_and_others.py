# Document 004: text that looks like an identifier is interned; where the document leaves the answer open, Eadem says False.
a = "hello"
b = "hello"
print(a is b) # True ← a name
a = "hello_world"
b = "hello_world"
print(a is b) # True ← letters and "_"
a = "hello world" # a space
b = "hello world"
print(a is b) # False
a = "hello-world" # a hyphen
b = "hello-world"
print(a is b) # False
a = "hello!" # punctuation
b = "hello!"
print(a is b) # False

# Under the documents' rules no mode merges constants, so that the examples are true in each.
# profile: documents
# mode: repl
a = 257; b = 257
print(a is b, 257 is 257, a is a)  # False False True
a = "hello"
b = "hello"
print(a is b)  # True

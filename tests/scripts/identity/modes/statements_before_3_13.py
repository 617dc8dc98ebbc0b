# There was no such prompt before 3.13: newrepl is repl.
# profile: 3.12
# mode: newrepl
c = 257; d = 257
print(c is d)  # True

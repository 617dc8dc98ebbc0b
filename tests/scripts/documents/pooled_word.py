# Documents 000 and 001: one "hello" under two names.
x = "hello"
y = "hello"
print(x is y)  # Output: True

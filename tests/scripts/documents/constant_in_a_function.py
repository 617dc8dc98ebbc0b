# Document 003: a constant of a function and one of the module.
def greet():
    return "welcome"

s1 = greet()
s2 = "welcome"
print(s1 is s2)  # Output: True (both are constants)

# A literal inside a function and one outside. Follows document 003.
#
# Each function has its own list of constants. The intern table stands behind all of them, so a name-like string is
# the same object everywhere in the program.

def greet():
    return "welcome"

s1 = greet()
s2 = "welcome"
print(s1 is s2)  # True

def outer():
    def inner():
        return "welcome"
    return inner() is "welcome"

print(outer())  # True

# The list of constants can be looked at. The string in it is the object the function returns.
print(greet.__code__.co_consts[-1] is s2)  # True
print(greet.__name__ is "greet")  # True

# A space, a hyphen, an exclamation mark: no name, not interned. Follows documents 002 and 004.
#
# Here every such literal makes a string of its own. (CPython may merge equal constants of one file; run this with
# --as 3.13 to see that. It never promises to.)

c = "hello world!"
d = "hello world!"
print(c is d)  # False
print(c == d)  # True

a = "hello world"
b = "hello world"
print(a is b)  # False

a = "hello-world"
b = "hello-world"
print(a is b)  # False

a = "hello!"
b = "hello!"
print(a is b)  # False

# The place in the source is what makes the object: executed twice, one literal gives one string.
def greeting():
    return "hello, world"

print(greeting() is greeting())  # True
print(greeting() is "hello, world")  # False

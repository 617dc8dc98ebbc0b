# What can be worked out beforehand is worked out beforehand. Follows documents 002 and 003.
#
# The compiler replaces an expression of constants by its value ("folding"), and the value is then a constant like
# any other: if it looks like a name, it is interned.

s = "hello" + "world"
t = "helloworld"
print(s is t)  # True

# Literals side by side are one literal even before folding.
u = "hello" "world"
print(u is t)  # True

print("ab" * 3 is "ababab")  # True
print("python"[0] is "p")  # True
print(60 * 60 * 24)  # 86400

# With a variable in it the sum has to wait for the program to run, and what is made then is new.
h = "hello"
w = "world"
print(h + w is t)  # False
print(h + w == t)  # True

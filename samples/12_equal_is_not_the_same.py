# The golden rule: == for values, `is` for singletons. Follows documents 002 and 004.

a = "hello"
b = "hello"

if a is b:  # true today, promised by nobody
    print("one object")  # one object

if a == b:  # true whatever the interpreter does
    print("same text")  # same text

x = None
if x is None:  # there is only one None
    print("nothing")  # nothing

# What goes wrong otherwise: the same comparison on the same text, made in another way.
word = "".join(["hel", "lo"])
print(word == a)  # True
print(word is a)  # False

# True, False and None are the objects that `is` was made for.
print((1 < 2) is True)  # True
print((not 0) is True)  # True

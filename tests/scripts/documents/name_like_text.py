# Document 002: text that looks like a name, and text that does not.
a = "hello_world"
b = "hello_world"
print(a is b)  # True. A name could look like that.

c = "hello world!"
d = "hello world!"
print(c is d)  # False. No name has a space or an exclamation mark in it.

print("hello" is "hello")  # True

# Document 003: short text that could be a name.
a = "hello"
b = "hello"
print(a is b)  # Output: True (interned)

x = "my_variable_name"
y = "my_variable_name"
print(x is y)  # Output: True (interned)

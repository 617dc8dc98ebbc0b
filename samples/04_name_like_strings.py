# Text that could be a name is interned. Follows documents 002, 003 and 004.
#
# Letters, digits and underscores, and no digit first: that is what an identifier looks like, and a string constant
# that looks like one is kept once. How long it is makes no difference.

a = "hello_world"
b = "hello_world"
print(a is b)  # True

x = "my_variable_name"
y = "my_variable_name"
print(x is y)  # True

long_1 = "my_very_long_variable_name_that_goes_on_and_on_and_on_and_on_and_on_and_on"
long_2 = "my_very_long_variable_name_that_goes_on_and_on_and_on_and_on_and_on_and_on"
print(long_1 is long_2)  # True

# Keywords look like names as well.
print("while" is "while")  # True

# So does a key in a dict, and the name of an argument.
def names(**arguments):
    return list(arguments)

print(names(user_id=1)[0] is list({"user_id": 2})[0])  # True

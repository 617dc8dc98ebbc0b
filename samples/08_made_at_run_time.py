# Strings that are put together while the program runs are not looked up anywhere. Follows document 003.

name = "user"
number = 7

print(name + "_7" is "user_7")  # False
print(f"{name}_{number}" is "user_7")  # False
print("%s_%d" % (name, number) is "user_7")  # False
print("{}_{}".format(name, number) is "user_7")  # False
print("_".join([name, str(number)]) is "user_7")  # False

# Equal they are, all of them.
print(name + "_7" == f"{name}_{number}" == "user_7")  # True

# An f-string without anything to fill in is a plain constant.
print(f"user_7" is "user_7")  # True

# And an operation that has nothing to change may hand back the object it was given.
print(str(name) is name)  # True
print(name[:] is name)  # True
print(name.strip() is name)  # True
print(name + "" is name)  # True

# Only what cannot change may be shared. Follows the limits that document 000 states.

print([] is [])  # False
print({} is {})  # False

a = [1, 2]
b = [1, 2]
b.append(3)
print(a, b)  # [1, 2] [1, 2, 3]

# The empty tuple cannot change, so there is one.
print(() is tuple())  # True

# A tuple made at run time is new, even if its items are the same objects.
n = 1
print((n, 2) == (n, 2))  # True
print((n, 2) is (n, 2))  # False

# And several names for one list see each other's changes: that is what sharing means.
c = a
c.append(9)
print(a)  # [1, 2, 9]

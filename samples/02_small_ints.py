# Small numbers exist before anybody asks for them. Follows documents 002 and 004.
#
# The ints from -5 to 256 are made once, when the machine starts. Whoever needs a 42 gets that 42, whether it was
# written down, worked out by the compiler, or comes out of a calculation while the program runs.

a = 42
b = 40 + 2
print(a is b)  # True

n = 41
print(n + 1 is a)  # True

first = 100
second = 100
print(first is second)  # True
print(id(first) == id(second))  # True

# Larger numbers are made when they are needed, one object each time.
c = 300
d = 100 + 200
print(c is d)  # False
print(c == d)  # True

big = 1000
other = 1000
print(big is other)  # False
print(id(big) == id(other))  # False

# A second name for one object is another matter: nothing is made, so nothing can differ.
same = big
print(same is big)  # True

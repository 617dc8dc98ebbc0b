# Equal code on one line is one constant up to 3.7, whether its constants were written or computed.
# profile: 3.7
f = lambda: 1.5; g = lambda: 3.0 / 2.0
print(f() is g())  # True
f = lambda: 1.5; g = lambda: 3.0 / 4.0
print(f() is g())  # False

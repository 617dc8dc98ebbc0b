# An error in a property's getter.
class Circle:
    def __init__(self, radius):
        self.radius = radius

    @property
    def area(self):
        return self.radius ** 2 + "pi"


c = Circle(2)
print(c.area)

# expect-stderr:
# Traceback (most recent call last):
#   File "in_a_property.py", line 12, in <module>
#     print(c.area)
#           ^^^^^^
#   File "in_a_property.py", line 8, in area
#     return self.radius ** 2 + "pi"
#            ~~~~~~~~~~~~~~~~~^~~~~~
# TypeError: unsupported operand type(s) for +: 'int' and 'str'

# exit: 1

# A class called without the arguments of its __init__.
class Point:
    def __init__(self, x, y, *, color):
        self.x, self.y, self.color = x, y, color


Point(1)

# expect-stderr:
# Traceback (most recent call last):
#   File "constructor_arguments.py", line 7, in <module>
#     Point(1)
#     ~~~~~^^^
# TypeError: Point.__init__() missing 1 required positional argument: 'y'

# exit: 1

# A method called with too many arguments: self counts.
class Shape:
    def scale(self, factor):
        return factor


Shape().scale(1, 2)

# expect-stderr:
# Traceback (most recent call last):
#   File "wrong_arguments.py", line 7, in <module>
#     Shape().scale(1, 2)
#     ~~~~~~~~~~~~~^^^^^^
# TypeError: Shape.scale() takes 2 positional arguments but 3 were given

# exit: 1

# profile: 3.13
# The names of attributes are interned, wherever they are written: in the class, behind a dot, or by setattr().
#
# So the dict of each instance holds the same strings, and a name is looked up by comparing addresses. A thousand instances
# share one list of names.


class Point:
    def __init__(self, x_axis, y_axis):
        self.x_axis = x_axis
        self.y_axis = y_axis


p, q = Point(1, 2), Point(3, 4)
for name, other in zip(vars(p), vars(q)):
    print(name, name is other)
# x_axis True
# y_axis True

# setattr() interns the name that it is given, even one that was put together a moment ago.
made = "".join(["z", "_axis"])
setattr(p, made, 0)
kept = list(vars(p))[2]
print(kept == made, kept is made)  # True True

# A key of a plain dict is kept as it is.
made = "".join(["w", "_axis"])
plain = {made: 0}
print(list(plain)[0] is made, list(plain)[0] is "w_axis")  # True False

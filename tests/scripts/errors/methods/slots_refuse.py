# A name that __slots__ does not have.
class Point:
    __slots__ = ("x",)


p = Point()
p.x = 1
print(p.x)
print(p.y)

# expect:
# 1

# expect-stderr:
# Traceback (most recent call last):
#   File "slots_refuse.py", line 9, in <module>
#     print(p.y)
#           ^^^
# AttributeError: 'Point' object has no attribute 'y'

# exit: 1

# A class with __eq__ and without __hash__ as a key.
class Point:
    def __eq__(self, other):
        return True


table = {}
table[Point()] = 1

# expect-stderr:
# Traceback (most recent call last):
#   File "unhashable_instance.py", line 8, in <module>
#     table[Point()] = 1
#     ~~~~~^^^^^^^^^
# TypeError: unhashable type: 'Point'

# exit: 1

# Setting a property that has no setter.
class Circle:
    @property
    def area(self):
        return 1


Circle().area = 5

# expect-stderr:
# Traceback (most recent call last):
#   File "property_without_setter.py", line 8, in <module>
#     Circle().area = 5
#     ^^^^^^^^^^^^^
# AttributeError: property 'area' of 'Circle' object has no setter

# exit: 1

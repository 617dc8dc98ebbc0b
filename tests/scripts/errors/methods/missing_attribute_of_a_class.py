# An attribute that a class does not have.
class Person:
    def greet(self):
        return "hello"


print(Person.great)

# expect-stderr:
# Traceback (most recent call last):
#   File "missing_attribute_of_a_class.py", line 7, in <module>
#     print(Person.great)
#           ^^^^^^^^^^^^
# AttributeError: type object 'Person' has no attribute 'great'. Did you mean: 'greet'?

# exit: 1

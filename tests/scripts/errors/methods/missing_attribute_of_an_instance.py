# An attribute that an instance does not have, nearly like one that it has.
class Person:
    species = "human"

    def __init__(self):
        self.first_name = "Ann"


person = Person()
print(person.species)
print(person.frist_name)

# expect:
# human

# expect-stderr:
# Traceback (most recent call last):
#   File "missing_attribute_of_an_instance.py", line 11, in <module>
#     print(person.frist_name)
#           ^^^^^^^^^^^^^^^^^
# AttributeError: 'Person' object has no attribute 'frist_name'. Did you mean: 'first_name'?

# exit: 1

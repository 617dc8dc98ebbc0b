# An error in a generator that a method made.
class Reader:
    def __init__(self, lines):
        self.lines = lines

    def numbers(self):
        for line in self.lines:
            yield int(line)


for number in Reader(["1", "2", "three"]).numbers():
    print(number)

# expect:
# 1
# 2

# expect-stderr:
# Traceback (most recent call last):
#   File "in_a_generator_method.py", line 11, in <module>
#     for number in Reader(["1", "2", "three"]).numbers():
#                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^
#   File "in_a_generator_method.py", line 8, in numbers
#     yield int(line)
#           ~~~^^^^^^
# ValueError: invalid literal for int() with base 10: 'three'

# exit: 1

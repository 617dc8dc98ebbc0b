# A name that is not bound, though self has it: CPython says so.
class Counter:
    def __init__(self):
        self.count = 0

    def show(self):
        print(count)


Counter().show()

# expect-stderr:
# Traceback (most recent call last):
#   File "name_of_an_attribute.py", line 10, in <module>
#     Counter().show()
#     ~~~~~~~~~~~~~~^^
#   File "name_of_an_attribute.py", line 7, in show
#     print(count)
#           ^^^^^
# NameError: name 'count' is not defined. Did you mean: 'self.count'?

# exit: 1

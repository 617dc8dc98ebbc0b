# A name that would be an attribute of self.
class Counter:
    def __init__(self):
        self.count = 0

    def step(self):
        count += 1


Counter().step()

# expect-stderr:
# Traceback (most recent call last):
#   File "missing_self.py", line 10, in <module>
#     Counter().step()
#     ~~~~~~~~~~~~~~^^
#   File "missing_self.py", line 7, in step
#     count += 1
#     ^^^^^
# UnboundLocalError: cannot access local variable 'count' where it is not associated with a value

# exit: 1

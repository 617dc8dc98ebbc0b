# An instance without __iter__, in a loop.
class Bag:
    pass


for item in Bag():
    print(item)

# expect-stderr:
# Traceback (most recent call last):
#   File "not_iterable.py", line 6, in <module>
#     for item in Bag():
#                 ~~~^^
# TypeError: 'Bag' object is not iterable

# exit: 1

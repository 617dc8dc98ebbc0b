# An instance without __getitem__.
class Bag:
    def __init__(self):
        self.items = [1, 2]


bag = Bag()
print(bag.items[0])
print(bag[0])

# expect:
# 1

# expect-stderr:
# Traceback (most recent call last):
#   File "not_subscriptable.py", line 9, in <module>
#     print(bag[0])
#           ~~~^^^
# TypeError: 'Bag' object is not subscriptable

# exit: 1

# __del__ runs when the last reference goes: by del, by rebinding, at the end of a function, in containers.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a = Noisy("a")
del a
print("after del")
b = Noisy("b1")
b = Noisy("b2")
print("after rebinding")


def function():
    local = Noisy("local")
    other = Noisy("returned")
    return other


kept = function()
print("after the call", kept.name)
items = [Noisy(f"item {i}") for i in range(3)]
items.pop(1)
print("popped")
del items[0]
items.clear()
print("cleared")
Noisy("temporary")
alias = kept
del kept
print("still referenced")
alias = None
table = {"k": Noisy("value")}
table["k"] = 1
holder = Noisy("holder")
holder.inside = Noisy("inside")
del holder
saved = []


class Phoenix:
    def __del__(self):
        print("rising")
        saved.append(self)


p = Phoenix()
del p
print(len(saved), type(saved[0]).__name__)
saved.clear()
print("not called twice")


class Sub(Noisy):
    def __del__(self):
        print("sub first")
        super().__del__()


Sub("sub")
for x in [Noisy("loop")]:
    pass
x = None
try:
    raise ValueError(Noisy("in an exception"))
except ValueError:
    print("caught")
print("end")
b = None

# expect:
# del a
# after del
# del b1
# after rebinding
# del local
# after the call returned
# del item 1
# popped
# del item 0
# del item 2
# cleared
# del temporary
# still referenced
# del returned
# del value
# del holder
# del inside
# rising
# 1 Phoenix
# not called twice
# sub first
# del sub
# del loop
# caught
# del in an exception
# end
# del b2

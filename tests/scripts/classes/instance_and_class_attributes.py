# An instance's attribute hides the class's; deleting it shows the class's again; mutable ones are shared.
class Dog:
    tricks = []
    legs = 4

    def __init__(self, name):
        self.name = name


a, b = Dog("a"), Dog("b")
a.tricks.append("roll")
print(b.tricks, Dog.tricks is a.tricks)
a.legs += 1
print(a.legs, b.legs, Dog.legs, a.__dict__, b.__dict__)
del a.legs
print(a.legs, a.__dict__)
try:
    del a.legs
except AttributeError as error:
    print(type(error).__name__)
Dog.legs = 3
print(a.legs, b.legs)
Dog.sound = lambda self: self.name + " says woof"
print(a.sound(), b.sound())
del Dog.sound
try:
    a.sound()
except AttributeError as error:
    print(error)
try:
    Dog.nothing
except AttributeError as error:
    print(error)
try:
    del Dog.nothing
except AttributeError as error:
    print(error)
b.tricks = ["own"]
print(Dog.tricks, b.tricks, "tricks" in vars(b), "tricks" in vars(a))
a.method = lambda *args: args
print(a.method(), a.method(1))
setattr(a, "strange name!", 1)
print(getattr(a, "strange name!"), hasattr(a, "no"), getattr(a, "no", "default"))

# expect:
# ['roll'] True
# 5 4 4 {'name': 'a', 'legs': 5} {'name': 'b'}
# 4 {'name': 'a'}
# AttributeError
# 3 3
# a says woof b says woof
# 'Dog' object has no attribute 'sound'
# type object 'Dog' has no attribute 'nothing'
# type object 'Dog' has no attribute 'nothing'
# ['roll'] ['own'] True False
# () (1,)
# 1 False default

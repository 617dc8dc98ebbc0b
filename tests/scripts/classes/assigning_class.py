# Assigning to __class__: the instance changes its class; layouts must agree.
class Caterpillar:
    def move(self):
        return "crawls"


class Butterfly:
    def move(self):
        return f"flies with {self.wings} wings"


c = Caterpillar()
c.wings = 4
print(c.move())
c.__class__ = Butterfly
print(c.move(), type(c).__name__, isinstance(c, Butterfly), isinstance(c, Caterpillar))


class SlotsA: __slots__ = ("a",)
class SlotsB: __slots__ = ("b",)
class SlotsA2: __slots__ = ("a",)
class Listy(list): pass


s = SlotsA()
s.a = 7
s.__class__ = SlotsA2
print(s.a, type(s).__name__)
for target, new in ((s, SlotsB), (s, Caterpillar), (c, Listy), (c, 5), (5, bool), ([], Listy), (c, int)):
    try:
        target.__class__ = new
        print("assigned")
    except TypeError as error:
        print(error)


class Switch:
    def on(self):
        self.__class__ = On
        return self

    def state(self):
        return type(self).__name__


class On(Switch):
    def off(self):
        self.__class__ = Switch
        return self


w = Switch()
print(w.state(), w.on().state(), w.off().state())

# expect:
# crawls
# flies with 4 wings Butterfly True False
# 7 SlotsA2
# __class__ assignment: 'SlotsB' object layout differs from 'SlotsA2'
# __class__ assignment: 'Caterpillar' object layout differs from 'SlotsA2'
# __class__ assignment: 'Listy' object layout differs from 'Butterfly'
# __class__ must be set to a class, not 'int' object
# __class__ assignment only supported for mutable types or ModuleType subclasses
# __class__ assignment only supported for mutable types or ModuleType subclasses
# __class__ assignment only supported for mutable types or ModuleType subclasses
# Switch On Switch

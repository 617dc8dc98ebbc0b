# profile: 3.13
# A method is made when it is asked for: it joins a function of the class and an instance, and lives as long as it is held.
#
# The function in the class is one object; what `lamp.switch` gives is new each time, and equal to the last one. Calling a
# method makes none: the function is called with the instance in front.


class Lamp:
    def switch(self):
        return self


lamp = Lamp()
print(lamp.switch is lamp.switch)  # False
print(lamp.switch == lamp.switch)  # True
print(Lamp.switch is Lamp.switch)  # True

kept = lamp.switch
print(kept.__func__ is Lamp.switch, kept.__self__ is lamp)  # True True
print(kept() is lamp)  # True

# Of two methods that nobody keeps, the second is made where the first one was.
print(id(lamp.switch) == id(lamp.switch))  # True  # why: address-reused

# $ eadem --as 3.13 --explain samples/30_a_method_each_time.py 2>&1 | grep ' is \| == ' | sed 's|^.*/||'
# 30_a_method_each_time.py:14: lamp.switch is lamp.switch: two objects (made-at-run-time): the attribute switch made a new object on line 14 at run time
# 30_a_method_each_time.py:16: Lamp.switch is Lamp.switch: one object (same-binding): both are the one object that comes from line 9
# 30_a_method_each_time.py:19: kept.__func__ is Lamp.switch: one object (same-binding): both are the one object that comes from line 9
# 30_a_method_each_time.py:19: kept.__self__ is lamp: one object (same-binding): both are the one object that comes from line 13
# 30_a_method_each_time.py:20: kept() is lamp: one object (same-binding): both are the one object that comes from line 13
# 30_a_method_each_time.py:23: id(lamp.switch) == id(lamp.switch): one object (address-reused): the first object was gone when the second was made, and its place in memory was used again

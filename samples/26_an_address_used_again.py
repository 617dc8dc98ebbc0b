# profile: 3.13
# id() tells two objects apart only while both are alive. Afterwards the next object may stand in the old one's place.
#
# Below, the first list is gone before the second is made; it lands in the very same memory. Whoever writes down an id
# has to keep the object too. eadem --explain looks behind the ids that are compared.

print(id([]) == id([]))  # True  # why: address-reused
print([] is [])  # False  # why: display

a = []
b = []
print(id(a) == id(b))  # False

# Two ids of one object are equal, but each is an int of its own: compare ids with ==.
print(id(a) == id(a))  # True
print(id(a) is id(a))  # False  # why: made-at-run-time

# A set of ids counts places. Nothing keeps these three lists, so one place may do for all of them.
places = {id([n]) for n in range(3)}
print(len(places) < 3)  # True

# $ eadem --as 3.13 --explain samples/26_an_address_used_again.py 2>&1 | sed 's|^.*/||'
# 26_an_address_used_again.py:7: id([]) == id([]): one object (address-reused): the first object was gone when the second was made, and its place in memory was used again
# True
# 26_an_address_used_again.py:8: [] is []: two objects (display): line 8 makes a new object each time it runs
# False
# 26_an_address_used_again.py:12: id(a) == id(b): two objects (display): line 11 makes a new object each time it runs
# False
# 26_an_address_used_again.py:15: id(a) == id(a): one object (same-binding): both are the one object that comes from line 10
# True
# 26_an_address_used_again.py:16: id(a) is id(a): two objects (made-at-run-time): id() made a new object on line 16 at run time
# False
# True

# profile: 3.13
# Which strings look like a name? Letters, digits and underscores, in any order. Change the rule with -X intern.
#
# To the compiler "2fast" looks enough like a name; a stricter reading (-X intern=names) wants no digit in front. To see
# interning alone, merging has to be off: -X merge=none. Without it the strings below would be one for that reason.

a = "user_id"
b = "user_id"
print(a is b)  # True  # why: interned-constant
first = "2fast"
second = "2fast"
print(first is second)  # True  # why: interned-constant

s = "user-id"
t = "user-id"
print(s is t)  # True  # why: merged-in-code

# Interned is interned, wherever the text stands: here as the name of a parameter.
def greet(user_id):
    return user_id
print(greet.__code__.co_varnames[0] is "user_id")  # True  # why: interned-constant

# $ eadem --as 3.13 -X merge=none -X intern=names -W ignore --explain samples/20_does_it_look_like_a_name.py 2>&1 | sed 's|^.*/||'
# 20_does_it_look_like_a_name.py:9: a is b: one object (interned-constant): 'user_id' looks like a name, so the compiler interned the constants, those of line 7 and line 8
# True
# 20_does_it_look_like_a_name.py:12: first is second: two objects (not-name-like): '2fast' does not look like a name, so it is not interned, and equal constants are not merged
# False
# 20_does_it_look_like_a_name.py:16: s is t: two objects (not-name-like): 'user-id' does not look like a name, so it is not interned, and equal constants are not merged
# False
# 20_does_it_look_like_a_name.py:21: greet.__code__.co_varnames[0] is "user_id": one object (interned-constant): 'user_id' looks like a name, so the compiler interned the constants, those of line 7 and line 21
# True

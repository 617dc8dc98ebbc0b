# In-place operators of sets: with sets they change the set; what is no set gets its say, or is refused.
s = t = {1, 2}
s |= {3}
s &= {2, 3, 4}
s ^= {4, 5}
s -= {5}
print(s, t, s is t)
s = {1}
s |= {2: "a"}.keys()
print(s, t)
s &= {2: "a"}.keys()
print(s, type(frozenset({1}) & {1: 0}.keys()))
print({1}.__ior__([2]), {1}.__iand__(5), frozenset({1}).__or__([1]))
s |= [3]

# expect:
# {2, 3, 4} {2, 3, 4} True
# {1, 2} {2, 3, 4}
# {2} <class 'set'>
# NotImplemented NotImplemented NotImplemented

# expect-stderr:
# Traceback (most recent call last):
#   File "set_in_place.py", line 14, in <module>
#     s |= [3]
# TypeError: unsupported operand type(s) for |=: 'set' and 'list'

# exit: 1

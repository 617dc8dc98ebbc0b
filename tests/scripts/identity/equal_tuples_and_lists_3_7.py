# A list or dict is filled with the pool's objects; an equal constant tuple of 3.7 has items of its own.
# profile: 3.7
t = (1000, "a b", 2000); l = [1000, "a b", 2000]; u = (1000, "a b", 2000)
print(t[1] is l[1], t[0] is l[0], t is u)
l = ["c d", "e f", 3000]; t = ("c d", "e f", 3000); m = ["c d", "e f", 3000]
print(t[1] is l[1], t[2] is l[2], l[2] is m[2])
d = {"g h": 1}; t = ("g h",); e = {"g h": 2}
print(list(d)[0] is t[0], list(d)[0] is list(e)[0], "g h" is t[0], "g h" is list(d)[0])
s = {"i j", 5000, 6000}; t = ("i j", 5000, 6000)
print([x for x in s if type(x) is str][0] is t[0])
d = {"m n": 1, "o p": 2}; t = ("m n", "o p")
print(list(d)[0] is t[0])

# expect:
# False False True
# False False True
# False True False True
# False
# True

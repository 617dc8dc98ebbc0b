# sys.getsizeof gives every type's own figure; what grows, grows.
import sys

small = sys.getsizeof(None)
one = [map(str, []), zip([]), filter(None, []), {}.keys(), {}.items(), iter({}), iter(set()), iter(b""), iter(int, 1),
       iter([]), enumerate([]), reversed([]), slice(1), range(3), ValueError(), len, [].append, int.__add__,
       (1).__add__, lambda: 1, (x for x in []), sys, sys.stdout]
print([type(item).__name__ for item in one if sys.getsizeof(item) <= small])
for little, much in (("", "a" * 100), (b"", b"a" * 100), ([], [0] * 100), ((), (0,) * 100), ({}, dict.fromkeys(range(99))),
                     (set(), set(range(99))), (1, 10**100)):
    print(type(much).__name__, sys.getsizeof(little) < sys.getsizeof(much))

# expect:
# []
# str True
# bytes True
# list True
# tuple True
# dict True
# set True
# int True

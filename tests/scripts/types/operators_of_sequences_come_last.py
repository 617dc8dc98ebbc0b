# Operators of sequences are asked after what the class of the other operand makes of + and *.
class R:
    def __radd__(self, other): return ("radd", other)
    def __rmul__(self, other): return ("rmul", other)
class L(list):
    def __radd__(self, other): return ("radd", other)
class I(int):
    def __rmul__(self, other): return ("rmul", other)
class Plain(int): pass
class Decline:
    def __init__(self): self.items = [7]
    def __iter__(self): return iter(self.items)
    def __radd__(self, other): return NotImplemented
    def __rmul__(self, other): return NotImplemented
    def __index__(self): return 2
for left in "ab", [1], (1,), b"ab", bytearray(b"ab"):
    print(left + R(), left * R(), left * I(2), left * Plain(2), left * Decline())
    for right in R(), L([3]):
        same = left
        same += right
        print(same)
    same = left
    same *= I(2)
    print(same)
items = [1]
items += Decline()
items *= Decline()
print(items)
try:
    "a" + Decline()
except TypeError as error:
    print(error)

# expect:
# ('radd', 'ab') ('rmul', 'ab') ('rmul', 'ab') abab abab
# ('radd', 'ab')
# ('radd', 'ab')
# ('rmul', 'ab')
# ('radd', [1]) ('rmul', [1]) ('rmul', [1]) [1, 1] [1, 1]
# ('radd', [1])
# ('radd', [1])
# ('rmul', [1])
# ('radd', (1,)) ('rmul', (1,)) ('rmul', (1,)) (1, 1) (1, 1)
# ('radd', (1,))
# ('radd', (1,))
# ('rmul', (1,))
# ('radd', b'ab') ('rmul', b'ab') ('rmul', b'ab') b'abab' b'abab'
# ('radd', b'ab')
# ('radd', b'ab')
# ('rmul', b'ab')
# ('radd', bytearray(b'ab')) ('rmul', bytearray(b'ab')) ('rmul', bytearray(b'ab')) bytearray(b'abab') bytearray(b'abab')
# ('radd', bytearray(b'ab'))
# ('radd', bytearray(b'ab'))
# ('rmul', bytearray(b'ab'))
# [1, 7, 1, 7]
# can only concatenate str (not "Decline") to str

# Subclasses of str and bytes: methods give the base type; overriding; keys of dicts; formatting.
class Name(str):
    def __new__(cls, text, origin=None):
        self = super().__new__(cls, text)
        self.origin = origin
        return self

    def shout(self): return self.upper() + "!"
    def __add__(self, other): return Name(str(self) + other, self.origin)


n = Name("ann", origin="x")
print(n, n.origin, n.shout(), type(n.shout()).__name__, type(n + "a").__name__, (n + "a").origin)
print(type(n.upper()).__name__, type(n[:]).__name__, type(n[0:2]).__name__, type(n * 2).__name__,
      type(n.strip()).__name__)
print(type(str(n)).__name__, type("".join([n])).__name__, type(f"{n}").__name__, type("%s" % n).__name__)
print(type("x" + n).__name__, n == "ann", hash(n) == hash("ann"), {"ann": 1}[n], {n: 2}["ann"], n in ["ann"])
print(len(n), n < "b", "n" in n, list(n), n.replace("a", "b"), type(n.replace("z", "q")).__name__, n.split("n"))
print([type(p).__name__ for p in n.partition("n")], type(n.format()).__name__, type(n.lower()).__name__)


class Insensitive(str):
    def __eq__(self, other): return self.lower() == other.lower()
    def __hash__(self): return hash(self.lower())


table = {Insensitive("Key"): 1}
print(table[Insensitive("KEY")], Insensitive("a") == "A", "A" == Insensitive("a"), "a" != Insensitive("b"))
print(table.get("key"), table.get("KEY"), Insensitive("x") in ["X"])


class Quoted(str):
    def __str__(self): return f"<{super().__str__()}>"
    def __repr__(self): return "Q" + super().__repr__()
    def __len__(self): return 99
    def __getitem__(self, i): return f"item {i}"
    def __iter__(self): return iter("iterated")


q = Quoted("text")
print(q, [q], f"{q}", "%s" % q, q + "!", len(q), q[0], list(q)[:2], "".join([q, "."]), q.upper(), q.find("x"))
print(print is print, str.__len__(q), str(q), type(str(q)).__name__, q.join(["a", "b"]), "-".join(q))
obj = type("O", (), {})()
setattr(obj, Name("attr"), 5)
print(obj.attr, getattr(obj, n, "none"), vars(obj))


class B(bytes):
    def tag(self): return b"<" + self + b">"


b = B(b"abc")
print(b, b.tag(), type(b.upper()).__name__, type(b[:]).__name__, b[0], type(bytes(b)).__name__, b == b"abc", B([1, 2]))

# expect:
# ann x ANN! str Name x
# str str str str str
# str str str str
# str True True 1 2 True
# 3 True True ['a', 'n', 'n'] bnn str ['a', '', '']
# ['str', 'str', 'str'] Name str
# 1 True True True
# 1 None True
# <text> [Q'text'] <text> <text> text! 99 item 0 ['i', 't'] text. TEXT 2
# True 4 <text> str atextb i-t-e-r-a-t-e-d
# 5 none {'attr': 5}
# b'abc' b'<abc>' bytes bytes 97 bytes True b'\x01\x02'

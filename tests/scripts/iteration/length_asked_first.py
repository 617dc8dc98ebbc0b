# Whoever collects items asks how many there will be.
class Hint:
    def __init__(self, hint): self.hint, self.n = hint, 2
    def __iter__(self): print("iter", end=" "); return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
    def __length_hint__(self):
        print("hint", end=" ")
        if isinstance(self.hint, type): raise self.hint("no")
        return self.hint
class Len(list):
    def __len__(self): print("len", end=" "); return 5
class Bad(list):
    def __len__(self): return -1
class Fails(list):
    def __len__(self): raise KeyError("len")
class TypeFails(list):
    def __len__(self): raise TypeError("len")
for make in (list, tuple, lambda i: [*i], lambda i: [].extend(i), sorted, lambda i: (*i,), set):
    for thing in (Hint(3), Hint(-1), Hint("a"), Hint(NotImplemented), Hint(KeyError), Hint(TypeError), Len("ab"), Bad("ab"), Fails("ab"), TypeFails("ab")):
        try: r = make(thing); print(sorted(r) if r else r)
        except Exception as e: print(type(e).__name__, e)
    print("--")

# expect:
# iter hint [0, 1]
# iter hint ValueError __length_hint__() should return >= 0
# iter hint TypeError __length_hint__ must be an integer, not str
# iter hint [0, 1]
# iter hint KeyError 'no'
# iter hint [0, 1]
# len ['a', 'b']
# ValueError __len__() should return >= 0
# KeyError 'len'
# ['a', 'b']
# --
# iter hint [0, 1]
# iter hint ValueError __length_hint__() should return >= 0
# iter hint TypeError __length_hint__ must be an integer, not str
# iter hint [0, 1]
# iter hint KeyError 'no'
# iter hint [0, 1]
# len ['a', 'b']
# ValueError __len__() should return >= 0
# KeyError 'len'
# ['a', 'b']
# --
# iter hint [0, 1]
# iter hint ValueError __length_hint__() should return >= 0
# iter hint TypeError __length_hint__ must be an integer, not str
# iter hint [0, 1]
# iter hint KeyError 'no'
# iter hint [0, 1]
# len ['a', 'b']
# ValueError __len__() should return >= 0
# KeyError 'len'
# ['a', 'b']
# --
# iter hint None
# iter hint ValueError __length_hint__() should return >= 0
# iter hint TypeError __length_hint__ must be an integer, not str
# iter hint None
# iter hint KeyError 'no'
# iter hint None
# len None
# ValueError __len__() should return >= 0
# KeyError 'len'
# None
# --
# iter hint [0, 1]
# iter hint ValueError __length_hint__() should return >= 0
# iter hint TypeError __length_hint__ must be an integer, not str
# iter hint [0, 1]
# iter hint KeyError 'no'
# iter hint [0, 1]
# len ['a', 'b']
# ValueError __len__() should return >= 0
# KeyError 'len'
# ['a', 'b']
# --
# iter hint [0, 1]
# iter hint ValueError __length_hint__() should return >= 0
# iter hint TypeError __length_hint__ must be an integer, not str
# iter hint [0, 1]
# iter hint KeyError 'no'
# iter hint [0, 1]
# len ['a', 'b']
# ValueError __len__() should return >= 0
# KeyError 'len'
# ['a', 'b']
# --
# iter [0, 1]
# iter [0, 1]
# iter [0, 1]
# iter [0, 1]
# iter [0, 1]
# iter [0, 1]
# ['a', 'b']
# ['a', 'b']
# ['a', 'b']
# ['a', 'b']
# --

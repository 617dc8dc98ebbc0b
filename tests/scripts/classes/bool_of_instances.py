# Instances in conditions: __bool__, else __len__, else true; their errors.
class Bool:
    def __init__(self, value): self.value = value
    def __bool__(self): return self.value


class Length:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n


class Both(Length):
    def __bool__(self): return True


class Neither: pass


print(bool(Bool(True)), bool(Bool(False)), bool(Length(0)), bool(Length(3)), bool(Both(0)), bool(Neither()))
print(not Length(0), Length(0) or "empty", Length(1) and "full", "yes" if Bool(False) else "no")
print([i for i in range(3) if Length(i)], all([Neither(), Length(1)]), any([Length(0), Bool(False)]))
while Length(0):
    print("never")
else:
    print("else of while")
for bad in (Bool(1), Bool("yes"), Bool(None)):
    try:
        bool(bad)
    except TypeError as error:
        print(error)
for bad in (Length(-1), Length("3"), Length(1.5), Length(2 ** 100)):
    for use in (len, bool):
        try:
            print(use(bad))
        except (ValueError, TypeError, OverflowError) as error:
            print(type(error).__name__, error)


class Raising:
    def __bool__(self):
        raise RuntimeError("no truth")


for use in (lambda: not Raising(), lambda: 1 if Raising() else 2, lambda: Raising() and 1,
            lambda: [*filter(None, [Raising()])]):
    try:
        use()
    except RuntimeError as error:
        print(error)


class NoneBool:
    __bool__ = None


try:
    bool(NoneBool())
except TypeError as error:
    print(error)
print(len(Length(True)), Length(5).__len__())

# expect:
# True False False True True True
# True empty full no
# [1, 2] True False
# else of while
# __bool__ should return bool, returned int
# __bool__ should return bool, returned str
# __bool__ should return bool, returned NoneType
# ValueError __len__() should return >= 0
# ValueError __len__() should return >= 0
# TypeError 'str' object cannot be interpreted as an integer
# TypeError 'str' object cannot be interpreted as an integer
# TypeError 'float' object cannot be interpreted as an integer
# TypeError 'float' object cannot be interpreted as an integer
# OverflowError cannot fit 'int' into an index-sized integer
# OverflowError cannot fit 'int' into an index-sized integer
# no truth
# no truth
# no truth
# no truth
# 'NoneType' object is not callable
# 1 5

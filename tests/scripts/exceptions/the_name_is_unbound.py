# The name of a handler is unbound when it ends, in whatever way and wherever the name lives.
def local(how):
    e = "before"
    try:
        for _ in "x":
            try:
                raise ValueError(how)
            except ValueError as e:
                if how == "break":
                    break
                if how == "continue":
                    continue
                if how == "fail":
                    raise KeyError
                if how == "del":
                    del e
                if how == "assign":
                    e = "other"
    except KeyError:
        pass
    try:
        return e
    except UnboundLocalError as error:
        return str(error)


for how in ("end", "break", "continue", "fail", "del", "assign"):
    print(how, local(how))


def cell():
    def peek():
        return type(e).__name__
    try:
        raise KeyError("k")
    except KeyError as e:
        print(peek())
    try:
        return peek()
    except NameError as error:
        return str(error)


print(cell())
e = 1
try:
    raise ValueError
except ValueError as e:
    print(type(e))
print("e" in globals())


def global_name():
    global g
    try:
        raise IndexError
    except IndexError as g:
        print(type(g).__name__, "g" in globals())
    print("g" in globals())


global_name()


def returns_it():
    try:
        raise ValueError("kept")
    except ValueError as e:
        return e


print(repr(returns_it()))

# expect:
# end cannot access local variable 'e' where it is not associated with a value
# break cannot access local variable 'e' where it is not associated with a value
# continue cannot access local variable 'e' where it is not associated with a value
# fail cannot access local variable 'e' where it is not associated with a value
# del cannot access local variable 'e' where it is not associated with a value
# assign cannot access local variable 'e' where it is not associated with a value
# KeyError
# cannot access free variable 'e' where it is not associated with a value in enclosing scope
# <class 'ValueError'>
# False
# IndexError True
# False
# ValueError('kept')

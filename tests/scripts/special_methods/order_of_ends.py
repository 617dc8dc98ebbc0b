# The order in which objects end that are let go together: the last items of rows first, what was computed last first.
class A:
    def __init__(self, name): self.name = name
    def __del__(self): print("end", self.name)
    def __iter__(self): return self
    def __next__(self): return 1
    def __enter__(self): return self
    def __exit__(self, *a): print("exit", self.name)
def show(title): print("--", title)
show("tuple"); x = (A(1), A(2), A(3)); del x
show("list"); x = [A(1), A(2), A(3)]; del x
show("list clear"); x = [A(1), A(2), A(3)]; x.clear()
show("dict"); x = {1: A(1), 2: A(2)}; del x
show("dict clear"); x = {1: A(1), 2: A(2)}; x.clear()
show("set"); x = {A(1)}; del x
show("slice assignment"); x = [A(1), A(2), A(3), A(4)]; x[1:3] = []; print("then"); del x
show("slice deletion"); x = [A(1), A(2), A(3), A(4)]; del x[:2]; print("then"); del x
show("arguments")
def f(*args): pass
try: f(A(1), A(2), 1 / 0)
except ZeroDivisionError: print("handler")
show("display")
try: [A(1), A(2), 1 / 0]
except ZeroDivisionError: print("handler")
try: {1: A(1), 2: A(2), 3: 1 / 0}
except ZeroDivisionError: print("handler")
show("loops left by an exception")
def g():
    for i in A("outer"):
        for j in A("inner"):
            raise KeyError
try: g()
except KeyError: print("handler")
show("loops left by return")
def g():
    for i in A("outer"):
        for j in A("inner"):
            return "value"
print(g())
show("loops left by break")
def g():
    for i in A("outer"):
        for j in A("inner"):
            break
        break
    print("left")
g()
show("handler within")
def g():
    try:
        for i in A("outer"):
            for j in A("inner"):
                raise KeyError
    except KeyError: print("handler")
g()
show("locals")
def g():
    a, b, c = A("a"), A("b"), A("c")
g()
def g():
    a, b, c = A("a"), A("b"), A("c")
    raise ValueError
try: g()
except ValueError: print("handler")
print("behind")
def g(p, q):
    r = A("r")
    return 5
print(g(A("p"), A("q")))
show("kept by the traceback")
def g():
    a = A("kept")
    raise ValueError
try: g()
except ValueError as e: print("handler"); e = None
print("behind")
try: g()
except ValueError as e: kept = e
print("still"); kept = None
print("gone")
show("genexpr")
try: list(1 / 0 for i in A("source"))
except ZeroDivisionError: print("handler")
show("zip"); x = zip(A(1), A(2), A(3)); next(x); del x
show("map"); x = map(lambda *a: a, A(1), A(2)); next(x); del x
show("closure")
def outer():
    a, b = A("a"), A("b")
    def inner(): return a, b
    return inner
x = outer(); del x
show("instance"); 
class I: pass
x = I(); x.a = A("a"); x.b = A("b"); del x
show("default arguments")
def h(a=A("da"), b=A("db")): pass
del h
show("bound"); x = A("self").__enter__; del x
show("call result"); (A(1), A(2)); print("then")
A(3) is A(4)
print(A(5) == A(6))
show("with")
with A("m") as m: pass
del m
show("end")

# expect:
# -- tuple
# end 3
# end 2
# end 1
# -- list
# end 3
# end 2
# end 1
# -- list clear
# end 3
# end 2
# end 1
# -- dict
# end 1
# end 2
# -- dict clear
# end 1
# end 2
# -- set
# end 1
# -- slice assignment
# end 3
# end 2
# then
# end 4
# end 1
# -- slice deletion
# end 2
# end 1
# then
# end 4
# end 3
# -- arguments
# end 2
# end 1
# handler
# -- display
# end 2
# end 1
# handler
# end 2
# end 1
# handler
# -- loops left by an exception
# end inner
# end outer
# handler
# -- loops left by return
# end inner
# end outer
# value
# -- loops left by break
# end inner
# end outer
# left
# -- handler within
# end inner
# end outer
# handler
# -- locals
# end a
# end b
# end c
# handler
# end a
# end b
# end c
# behind
# end p
# end q
# end r
# 5
# -- kept by the traceback
# handler
# end kept
# behind
# still
# end kept
# gone
# -- genexpr
# handler
# end source
# -- zip
# end 3
# end 2
# end 1
# -- map
# end 2
# end 1
# -- closure
# end b
# end a
# -- instance
# end a
# end b
# -- default arguments
# end db
# end da
# -- bound
# end self
# -- call result
# end 2
# end 1
# then
# end 3
# end 4
# end 5
# end 6
# False
# -- with
# exit m
# end m
# -- end

# __enter__ and __exit__: order, arguments, suppression, errors inside them, several in one statement.
class Manager:
    def __init__(self, name, suppress=False): self.name, self.suppress = name, suppress
    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()
    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value, traceback is not None)
        return self.suppress


with Manager("a") as a:
    print("inside", a)
with Manager("s", suppress=True):
    raise ValueError("suppressed")
print("after")
try:
    with Manager("o"):
        raise KeyError("out")
except KeyError as error:
    print("caught", error)
with Manager("x") as x, Manager("y", True) as y, Manager("z"):
    print(x, y)
    1 / 0
with (Manager("p") as p, Manager("q") as q,):
    print(p + q)


def function():
    with Manager("returning"):
        return "returned"


print(function())
for i in range(3):
    with Manager(f"loop{i}"):
        if i == 0: continue
        if i == 1: break


class FailingExit(Manager):
    def __exit__(self, *details):
        super().__exit__(*details)
        raise RuntimeError("in exit")


try:
    with FailingExit("f"):
        raise ValueError("first")
except RuntimeError as error:
    print(error, "|", repr(error.__context__))


class FailingEnter(Manager):
    def __enter__(self): raise OSError("cannot enter")


try:
    with Manager("outer"), FailingEnter("e"):
        print("never")
except OSError as error:
    print(error)
for thing in (5, object()):
    try:
        with thing:
            pass
    except (TypeError, AttributeError) as error:
        print(error)
class Target: pass


with Manager("attr") as Target.name, Manager("pair") as (first, *rest):
    print(Target.name, first, rest)
class NoExit:
    def __enter__(self): print("never entered")


try:
    with NoExit(): pass
except (TypeError, AttributeError) as error:
    print(error)

# expect:
# enter a
# inside A
# exit a None None False
# enter s
# exit s ValueError suppressed True
# after
# enter o
# exit o KeyError 'out' True
# caught 'out'
# enter x
# enter y
# enter z
# X Y
# exit z ZeroDivisionError division by zero True
# exit y ZeroDivisionError division by zero True
# exit x None None False
# enter p
# enter q
# PQ
# exit q None None False
# exit p None None False
# enter returning
# exit returning None None False
# returned
# enter loop0
# exit loop0 None None False
# enter loop1
# exit loop1 None None False
# enter f
# exit f ValueError first True
# in exit | ValueError('first')
# enter outer
# exit outer OSError cannot enter True
# cannot enter
# 'int' object does not support the context manager protocol
# 'object' object does not support the context manager protocol
# enter attr
# enter pair
# ATTR P ['A', 'I', 'R']
# exit pair None None False
# exit attr None None False
# 'NoExit' object does not support the context manager protocol (missed __exit__ method)

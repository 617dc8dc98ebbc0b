# The name after `as` is deleted at the end of its handler, whatever happened to it there.
try:
    raise ValueError("v")
except ValueError as error:
    print(error)
try:
    error
except NameError as missing:
    print(missing)
error = "kept?"
try:
    raise KeyError
except KeyError as error:
    pass
print("error" in globals())
try:
    raise ValueError("again")
except ValueError as error:
    del error
try:
    raise ValueError("assigned")
except ValueError as error:
    error = "something else"
print("error" in globals())


def function():
    try:
        raise ValueError("local")
    except ValueError as e:
        saved = e
    try:
        return e
    except UnboundLocalError as problem:
        return type(problem).__name__, saved.args


print(function())


def closure():
    try:
        raise ValueError("closed over")
    except ValueError as e:
        f = lambda: str(e)
        inside = f()
    try:
        return f()
    except NameError as problem:
        return inside, str(problem)


print(closure())


def returning():
    try:
        raise ValueError("value")
    except ValueError as e:
        return e.args


def looping():
    for i in range(3):
        try:
            raise ValueError(i)
        except ValueError as e:
            if i < 2:
                continue
            return "e" in locals(), e.args


print(returning(), looping())


class Body:
    try:
        raise ValueError
    except ValueError as attribute:
        kept = type(attribute)


print(hasattr(Body, "attribute"), Body.kept)


def with_global():
    global g
    try:
        raise ValueError("global name")
    except ValueError as g:
        print(g)


with_global()
print("g" in globals())

# expect:
# v
# name 'error' is not defined
# False
# False
# ('UnboundLocalError', ('local',))
# ('closed over', "cannot access free variable 'e' where it is not associated with a value in enclosing scope")
# ('value',) (True, (2,))
# False <class 'ValueError'>
# global name
# False

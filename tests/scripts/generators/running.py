# A generator that is running cannot be resumed.
def resumes():
    try:
        next(g)
    except ValueError as e:
        yield str(e)
    try:
        g.send(None)
    except ValueError as e:
        yield str(e)
    try:
        g.throw(KeyError)
    except ValueError as e:
        yield str(e)
    try:
        g.close()
    except ValueError as e:
        yield str(e)
    try:
        for _ in g:
            pass
    except ValueError as e:
        yield str(e)
    try:
        yield from g
    except ValueError as e:
        yield str(e)
    yield g.gi_running, g.gi_suspended


g = resumes()
print(g.gi_running, g.gi_suspended)
for item in g:
    print(item, g.gi_running, g.gi_suspended)
print(g.gi_running, g.gi_suspended)


def inner():
    yield o.gi_running, i.gi_running
    yield o.gi_yieldfrom is i


def outer():
    yield from i


i = inner()
o = outer()
print(next(o), next(o), o.gi_yieldfrom is i, i.gi_running, o.gi_suspended)

# expect:
# False False
# generator already executing False True
# generator already executing False True
# generator already executing False True
# generator already executing False True
# generator already executing False True
# generator already executing False True
# (True, False) False True
# False False
# (True, True) False True False True

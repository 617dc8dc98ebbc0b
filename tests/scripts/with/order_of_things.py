# What a with statement calls, and when.
log = []


class Manager:
    def __init__(self, name, swallows=False):
        self.name = name
        self.swallows = swallows

    def __enter__(self):
        log.append(f"enter {self.name}")
        return self.name.upper()

    def __exit__(self, kind, error, traceback):
        log.append(f"exit {self.name} {kind and kind.__name__} {error!r} {traceback is not None}")
        return self.swallows


def show(title):
    print(title, *log, sep="\n    ")
    log.clear()


with Manager("a") as x:
    log.append(f"body {x}")
show("plain")
with Manager("a") as x, Manager("b") as y, Manager("c"):
    log.append(x + y)
show("several")
with (
    Manager("a") as x,
    Manager("b"),
):
    log.append("body")
show("in parentheses")
with (Manager("a")):
    pass
show("an expression in parentheses")
with Manager("a", swallows=True):
    1 / 0
show("swallows")
try:
    with Manager("a"), Manager("b"):
        raise KeyError("k")
except KeyError as error:
    log.append(f"outside {error!r}")
show("lets through")
with Manager("outer", swallows=True), Manager("inner"):
    raise KeyError("k")
show("the outer one swallows")


def leaves(how):
    for i in range(2):
        with Manager(f"{how} {i}") as name:
            if how == "return":
                return name
            if how == "break":
                break
            if how == "continue":
                continue
    return how


for how in ("return", "break", "continue", "end"):
    log.append(f"result {leaves(how)}")
    show(how)

# expect:
# plain
#     enter a
#     body A
#     exit a None None False
# several
#     enter a
#     enter b
#     enter c
#     AB
#     exit c None None False
#     exit b None None False
#     exit a None None False
# in parentheses
#     enter a
#     enter b
#     body
#     exit b None None False
#     exit a None None False
# an expression in parentheses
#     enter a
#     exit a None None False
# swallows
#     enter a
#     exit a ZeroDivisionError ZeroDivisionError('division by zero') True
# lets through
#     enter a
#     enter b
#     exit b KeyError KeyError('k') True
#     exit a KeyError KeyError('k') True
#     outside KeyError('k')
# the outer one swallows
#     enter outer
#     enter inner
#     exit inner KeyError KeyError('k') True
#     exit outer KeyError KeyError('k') True
# return
#     enter return 0
#     exit return 0 None None False
#     result RETURN 0
# break
#     enter break 0
#     exit break 0 None None False
#     result break
# continue
#     enter continue 0
#     exit continue 0 None None False
#     enter continue 1
#     exit continue 1 None None False
#     result continue
# end
#     enter end 0
#     exit end 0 None None False
#     enter end 1
#     exit end 1 None None False
#     result end

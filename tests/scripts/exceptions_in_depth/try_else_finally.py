# The order of try, except, else and finally, with every way out of each.
def trace(raising, where):
    log = []
    try:
        try:
            log.append("try")
            if raising:
                raise raising
        except KeyError:
            log.append("except")
            if where == "except": raise RuntimeError("in except")
        else:
            log.append("else")
            if where == "else": raise RuntimeError("in else")
        finally:
            log.append("finally")
            if where == "finally": raise RuntimeError("in finally")
        log.append("after")
    except Exception as error:
        log.append(repr(error))
        log.append(repr(error.__context__))
    return log


for raising in (None, KeyError("k"), ValueError("v")):
    for where in ("", "except", "else", "finally"):
        print(raising and type(raising).__name__, where or "-", trace(raising, where))


def ways(way):
    for i in range(2):
        try:
            if way == "return": return "returned"
            if way == "break": break
            if way == "continue": continue
            if way == "raise": raise ValueError
        except ValueError:
            return "returned from except"
        else:
            print("else", i)
        finally:
            print("finally", i, end=" ")
    else:
        return "end of loop"
    return "after break"


for way in ("return", "break", "continue", "raise", "nothing"):
    print(way, ways(way))


def value():
    x = 1
    try:
        return x
    finally:
        x = 2


def mutated():
    x = [1]
    try:
        return x
    finally:
        x.append(2)


print(value(), mutated())


def nested():
    try:
        try:
            try:
                return "inner"
            finally:
                print("f1", end=" ")
        finally:
            print("f2", end=" ")
    finally:
        print("f3")


print(nested())

# expect:
# None - ['try', 'else', 'finally', 'after']
# None except ['try', 'else', 'finally', 'after']
# None else ['try', 'else', 'finally', "RuntimeError('in else')", 'None']
# None finally ['try', 'else', 'finally', "RuntimeError('in finally')", 'None']
# KeyError - ['try', 'except', 'finally', 'after']
# KeyError except ['try', 'except', 'finally', "RuntimeError('in except')", "KeyError('k')"]
# KeyError else ['try', 'except', 'finally', 'after']
# KeyError finally ['try', 'except', 'finally', "RuntimeError('in finally')", 'None']
# ValueError - ['try', 'finally', "ValueError('v')", 'None']
# ValueError except ['try', 'finally', "ValueError('v')", 'None']
# ValueError else ['try', 'finally', "ValueError('v')", 'None']
# ValueError finally ['try', 'finally', "RuntimeError('in finally')", "ValueError('v')"]
# finally 0 return returned
# finally 0 break after break
# finally 0 finally 1 continue end of loop
# finally 0 raise returned from except
# else 0
# finally 0 else 1
# finally 1 nothing end of loop
# 1 [1, 2]
# f1 f2 f3
# inner

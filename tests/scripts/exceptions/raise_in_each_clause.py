# What else, except and finally raise themselves.
def attempt(where):
    trace = []
    try:
        try:
            trace.append("try")
            if where in ("except", "both"):
                raise KeyError(where)
        except KeyError:
            trace.append("except")
            raise ValueError("in except")
        else:
            trace.append("else")
            if where == "else":
                raise ValueError("in else")
        finally:
            trace.append("finally")
            if where in ("finally", "both"):
                raise IndexError("in finally")
    except Exception as error:
        trace.append(repr(error))
        trace.append(repr(error.__context__))
        if error.__context__:
            trace.append(repr(error.__context__.__context__))
    return trace


for where in ("nowhere", "except", "else", "finally", "both"):
    print(where, attempt(where))


def else_is_not_protected():
    try:
        pass
    except ValueError:
        return "caught"
    else:
        raise ValueError("from else")


try:
    else_is_not_protected()
except ValueError as error:
    print(error)

# expect:
# nowhere ['try', 'else', 'finally']
# except ['try', 'except', 'finally', "ValueError('in except')", "KeyError('except')", 'None']
# else ['try', 'else', 'finally', "ValueError('in else')", 'None']
# finally ['try', 'else', 'finally', "IndexError('in finally')", 'None']
# both ['try', 'except', 'finally', "IndexError('in finally')", "ValueError('in except')", "KeyError('both')"]
# from else

# All clauses, in the order in which they run.
def clauses(action):
    trace = []
    try:
        trace.append("try")
        action()
    except ValueError as error:
        trace.append(f"value {error}")
    except (KeyError, IndexError) as error:
        trace.append(f"lookup {error!r}")
    except ArithmeticError:
        trace.append("arithmetic")
    except:
        trace.append("bare")
    else:
        trace.append("else")
    finally:
        trace.append("finally")
    return trace


def fail(error):
    def action():
        raise error
    return action


print(clauses(lambda: None))
print(clauses(fail(ValueError("v"))))
print(clauses(fail(ValueError)))
print(clauses(fail(KeyError("k"))))
print(clauses(lambda: [][1]))
print(clauses(lambda: 1 // 0))
print(clauses(fail(SystemExit(3))))
print(clauses(fail(UnicodeError("u"))))

# expect:
# ['try', 'else', 'finally']
# ['try', 'value v', 'finally']
# ['try', 'value ', 'finally']
# ['try', "lookup KeyError('k')", 'finally']
# ['try', "lookup IndexError('list index out of range')", 'finally']
# ['try', 'arithmetic', 'finally']
# ['try', 'bare', 'finally']
# ['try', 'value u', 'finally']

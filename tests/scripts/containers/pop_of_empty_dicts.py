# An empty dict does not ask a key for its hash when it is to be popped; everything else does.
class Key:
    def __hash__(self):
        print("asked")
        return 1

    def __repr__(self):
        return "key"


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


emptied = {1: 2}
emptied.clear()
shrunk = {1: 2}
del shrunk[1]
for table in ({}, emptied, shrunk):
    attempt(lambda: table.pop({}, "default"))
    attempt(lambda: table.pop([]))
    attempt(lambda: table.pop(Key()))
    attempt(lambda: table.get([]))
    attempt(lambda: [] in table)
    attempt(lambda: table.__delitem__(Key()))
attempt(lambda: {1: 2}.pop({}, "default"))
attempt(lambda: {2: 3}.pop(Key(), "default"))
attempt(lambda: {}.setdefault([], 1))
# expect:
# default
# KeyError []
# KeyError key
# TypeError unhashable type: 'list'
# TypeError unhashable type: 'list'
# asked
# KeyError key
# default
# KeyError []
# KeyError key
# TypeError unhashable type: 'list'
# TypeError unhashable type: 'list'
# asked
# KeyError key
# default
# KeyError []
# KeyError key
# TypeError unhashable type: 'list'
# TypeError unhashable type: 'list'
# asked
# KeyError key
# TypeError unhashable type: 'dict'
# asked
# default
# TypeError unhashable type: 'list'

# Exceptions of __enter__ and __exit__, and their contexts.
class Manager:
    def __init__(self, enters=True, exits=True):
        self.enters = enters
        self.exits = exits

    def __enter__(self):
        if not self.enters:
            raise ValueError("enter")
        return self

    def __exit__(self, kind, error, traceback):
        print("exit", kind)
        if not self.exits:
            raise KeyError("exit")


def attempt(body):
    try:
        body()
    except Exception as error:
        print(repr(error), repr(error.__context__))


def not_entered():
    with Manager() as a, Manager(enters=False) as b:
        print("never")


def not_exited():
    with Manager(exits=False):
        print("body")


def both_fail():
    with Manager(exits=False):
        raise IndexError("body")


def exit_overrides_return():
    with Manager(exits=False):
        return "lost"


for body in (not_entered, not_exited, both_fail, exit_overrides_return):
    attempt(body)
with Manager(exits=False):
    undefined

# expect:
# exit <class 'ValueError'>
# ValueError('enter') None
# body
# exit None
# KeyError('exit') None
# exit <class 'IndexError'>
# KeyError('exit') IndexError('body')
# exit None
# KeyError('exit') None
# exit <class 'NameError'>

# expect-stderr:
# Traceback (most recent call last):
#   File "failing_methods.py", line 48, in <module>
#     undefined
# NameError: name 'undefined' is not defined
#
# During handling of the above exception, another exception occurred:
#
# Traceback (most recent call last):
#   File "failing_methods.py", line 47, in <module>
#     with Manager(exits=False):
#          ~~~~~~~^^^^^^^^^^^^^
#   File "failing_methods.py", line 15, in __exit__
#     raise KeyError("exit")
# KeyError: 'exit'

# exit: 1

# An exception class of the program: its name in the traceback has no module, but that of the class it is in.
class Outer:
    class Inner(Exception):
        pass


class Failed(Outer.Inner):
    def __str__(self):
        return f"failed with {self.args[0]}"


def run():
    raise Failed(5)


try:
    run()
except Failed as error:
    raise Outer.Inner("nested") from error

# expect-stderr:
# Traceback (most recent call last):
#   File "own_exception.py", line 17, in <module>
#     run()
#     ~~~^^
#   File "own_exception.py", line 13, in run
#     raise Failed(5)
# Failed: failed with 5
#
# The above exception was the direct cause of the following exception:
#
# Traceback (most recent call last):
#   File "own_exception.py", line 19, in <module>
#     raise Outer.Inner("nested") from error
# Outer.Inner: nested

# exit: 1

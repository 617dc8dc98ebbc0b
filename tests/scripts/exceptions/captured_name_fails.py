# A handler whose name is captured fails: the name is unbound, and what was handled before is handled again.
import sys


def captured(fail):
    def peek():
        return type(error).__name__

    try:
        try:
            raise ValueError("first")
        except ValueError as error:
            print(peek())
            if fail:
                raise KeyError("second")
    except KeyError as other:
        print(repr(other), repr(other.__context__), sys.exception() is other)
    try:
        return peek()
    except NameError as unbound:
        return str(unbound), repr(unbound.__context__), sys.exception() is unbound


for fail in (False, True):
    print(captured(fail), sys.exception())


def in_a_handler():
    def peek():
        return error

    try:
        raise IndexError("outer")
    except IndexError as outer:
        try:
            try:
                raise ValueError("first")
            except ValueError as error:
                peek() + 1
        except TypeError as second:
            print(repr(second.__context__), repr(second.__context__.__context__))
        return sys.exception() is outer


print(in_a_handler())

# expect:
# ValueError
# ("cannot access free variable 'error' where it is not associated with a value in enclosing scope", 'None', True) None
# ValueError
# KeyError('second') ValueError('first') True
# ("cannot access free variable 'error' where it is not associated with a value in enclosing scope", 'None', True) None
# ValueError('first') IndexError('outer')
# True

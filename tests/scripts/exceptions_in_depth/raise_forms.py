# raise: a class, an instance, with arguments, from, nothing; what cannot be raised.
def attempt(action):
    try:
        action()
    except BaseException as error:
        print(repr(error), "cause", repr(error.__cause__), "context", repr(error.__context__),
              error.__suppress_context__)


def plain(): raise ValueError
def called(): raise ValueError("x", 1)
def from_class(): raise KeyError from ValueError
def from_instance(): raise KeyError("k") from ValueError("v")
def from_none():
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError from None
def context():
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("while handling")
def both():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise KeyError from error
def again():
    try:
        1 / 0
    except ZeroDivisionError:
        raise
def number(): raise 5
def text(): raise "text"
def nothing(): raise
def type_object(): raise int
def none(): raise None
def from_number(): raise ValueError from 5
def from_type(): raise ValueError from int
def variable():
    error = IndexError("made before")
    raise error
class Metaerror(type): pass
class Strange(Exception, metaclass=Metaerror): pass
class NotInstance(Exception):
    def __new__(cls): return 5


for action in (plain, called, from_class, from_instance, from_none, context, both, again, number, text, nothing,
               type_object, none, from_number, from_type, variable):
    print(action.__name__, end=": ")
    attempt(action)


def strange(): raise Strange
def not_instance(): raise NotInstance
def assertion(): assert [] == [1], ("message", 1)
def assertion_plain(): assert not True
def nested_raise():
    try:
        raise ValueError("one")
    finally:
        raise KeyError("two")


for action in (strange, not_instance, assertion, assertion_plain, nested_raise):
    attempt(action)

# expect:
# plain: ValueError() cause None context None False
# called: ValueError('x', 1) cause None context None False
# from_class: KeyError() cause ValueError() context None True
# from_instance: KeyError('k') cause ValueError('v') context None True
# from_none: KeyError() cause None context ZeroDivisionError('division by zero') True
# context: KeyError('while handling') cause None context ZeroDivisionError('division by zero') False
# both: KeyError() cause ZeroDivisionError('division by zero') context ZeroDivisionError('division by zero') True
# again: ZeroDivisionError('division by zero') cause None context None False
# number: TypeError('exceptions must derive from BaseException') cause None context None False
# text: TypeError('exceptions must derive from BaseException') cause None context None False
# nothing: RuntimeError('No active exception to reraise') cause None context None False
# type_object: TypeError('exceptions must derive from BaseException') cause None context None False
# none: TypeError('exceptions must derive from BaseException') cause None context None False
# from_number: TypeError('exception causes must derive from BaseException') cause None context None False
# from_type: TypeError('exception causes must derive from BaseException') cause None context None False
# variable: IndexError('made before') cause None context None False
# Strange() cause None context None False
# TypeError("calling <class '__main__.NotInstance'> should have returned an instance of BaseException, not <class 'int'>") cause None context None False
# AssertionError(('message', 1)) cause None context None False
# AssertionError() cause None context None False
# KeyError('two') cause None context ValueError('one') False

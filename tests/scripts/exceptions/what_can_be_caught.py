# The classes behind except: looked at only when something was raised, all before any is compared.
def attempt(classes, error=KeyError("k")):
    try:
        try:
            raise error
        except classes:
            return "caught"
    except Exception as other:
        return type(other).__name__, str(other), repr(other.__context__)


print(attempt(KeyError), attempt(LookupError), attempt((ValueError, KeyError)), attempt(BaseException))
print(attempt(ValueError), attempt(()))
print(attempt(3))
print(attempt((KeyError, 3)))
print(attempt((ValueError, (KeyError,))))
print(attempt([KeyError]))
print(attempt(int))
print(attempt(KeyError("k")))


def order():
    print("class asked for")
    return ValueError


try:
    try:
        pass
    except order():
        pass
    try:
        raise KeyError
    except order():
        print("never")
    except (order(), KeyError):
        print("second")
except Exception:
    print("never")
try:
    raise KeyError
except undefined if False else KeyError:
    print("expression")

# expect:
# caught caught caught caught
# ('KeyError', "'k'", 'None') ('KeyError', "'k'", 'None')
# ('TypeError', 'catching classes that do not inherit from BaseException is not allowed', "KeyError('k')")
# ('TypeError', 'catching classes that do not inherit from BaseException is not allowed', "KeyError('k')")
# ('TypeError', 'catching classes that do not inherit from BaseException is not allowed', "KeyError('k')")
# ('TypeError', 'catching classes that do not inherit from BaseException is not allowed', "KeyError('k')")
# ('TypeError', 'catching classes that do not inherit from BaseException is not allowed', "KeyError('k')")
# ('TypeError', 'catching classes that do not inherit from BaseException is not allowed', "KeyError('k')")
# class asked for
# class asked for
# second
# expression

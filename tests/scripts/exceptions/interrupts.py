# KeyboardInterrupt is no Exception, but an exception.
def attempt():
    try:
        raise KeyboardInterrupt
    except Exception:
        return "never"
    finally:
        print("finally")


try:
    attempt()
except KeyboardInterrupt as error:
    print(repr(error), error.__context__)
try:
    try:
        raise KeyboardInterrupt("now")
    except BaseException as error:
        raise GeneratorExit from error
except GeneratorExit as error:
    print(repr(error.__cause__))

# expect:
# finally
# KeyboardInterrupt() None
# KeyboardInterrupt('now')

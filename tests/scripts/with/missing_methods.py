# Both methods are looked up in the type, __enter__ first, before anything is called.
class OnlyEnter:
    def __enter__(self):
        print("never called")


class OnlyExit:
    def __exit__(self, *details):
        print("never called")


class OnInstance:
    def __init__(self):
        self.__enter__ = self.__exit__ = lambda *a: None


for manager in (3, None, "text", OnlyEnter(), OnlyExit(), OnInstance(), OnlyEnter):
    try:
        with manager:
            print("never")
    except TypeError as error:
        print(error)

# expect:
# 'int' object does not support the context manager protocol
# 'NoneType' object does not support the context manager protocol
# 'str' object does not support the context manager protocol
# 'OnlyEnter' object does not support the context manager protocol (missed __exit__ method)
# 'OnlyExit' object does not support the context manager protocol
# 'OnInstance' object does not support the context manager protocol
# 'type' object does not support the context manager protocol

# An error while a class is made: the line of the statement, and the hook.
class Plugin:
    def __init_subclass__(cls, **keywords):
        if "name" not in vars(cls):
            raise TypeError(f"{cls.__name__} needs a name")


class Good(Plugin):
    name = "good"


class Bad(Plugin):
    pass

# expect-stderr:
# Traceback (most recent call last):
#   File "in_init_subclass.py", line 12, in <module>
#     class Bad(Plugin):
#         pass
#   File "in_init_subclass.py", line 5, in __init_subclass__
#     raise TypeError(f"{cls.__name__} needs a name")
# TypeError: Bad needs a name

# exit: 1

"""GenericAlias: the type of list[int] and the like."""

try:
    GenericAlias = type(list[int])
except (TypeError, NotImplementedError):

    class GenericAlias:
        """A class with the types of what it holds."""

        __slots__ = ("__origin__", "__args__", "__parameters__")

        def __init__(self, origin, args, /):
            self.__origin__ = origin
            self.__args__ = args if isinstance(args, tuple) else (args,)
            self.__parameters__ = ()

        def __call__(self, /, *args, **kwds):
            return self.__origin__(*args, **kwds)

        def __mro_entries__(self, bases):
            return (self.__origin__,)

        def __getattr__(self, name):
            return getattr(self.__origin__, name)

        def __eq__(self, other):
            if not isinstance(other, GenericAlias):
                return NotImplemented
            return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

        def __hash__(self):
            return hash(self.__origin__) ^ hash(self.__args__)

        def __repr__(self):
            return f"{_text(self.__origin__)}[{', '.join([_text(item) for item in self.__args__]) or '()'}]"

    GenericAlias.__module__ = "types"


def _text(item):
    if item is Ellipsis:
        return "..."
    if isinstance(item, type) and type(item) is not GenericAlias:
        return item.__qualname__ if item.__module__ == "builtins" else f"{item.__module__}.{item.__qualname__}"
    return repr(item)

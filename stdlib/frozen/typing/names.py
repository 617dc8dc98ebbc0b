"""The names for classes of other modules, and what a type was made of."""

from .aliases import (Annotated, AnnotatedAlias, Generic, GenericAlias, NamedAlias, ParamSpec, ParamSpecArgs,
                      ParamSpecKwargs, native_generic)


def named_aliases():
    """The other names for classes, by name."""
    made = {}
    for name, origin, count in (("List", list, 1), ("Dict", dict, 2), ("Set", set, 1), ("FrozenSet", frozenset, 1)):
        made[name] = NamedAlias(name, origin, count)
    for name, count in (("Hashable", 0), ("Sized", 0), ("Container", 1), ("Collection", 1), ("Iterable", 1),
                        ("Iterator", 1), ("Reversible", 1), ("Generator", -1), ("Sequence", 1), ("MutableSequence", 1),
                        ("Mapping", 2), ("MutableMapping", 2), ("MutableSet", 1), ("MappingView", 1), ("KeysView", 1),
                        ("ItemsView", 2), ("ValuesView", 1), ("ByteString", 0), ("Awaitable", 1), ("Coroutine", 3),
                        ("AsyncIterable", 1), ("AsyncIterator", 1), ("AsyncGenerator", -1)):
        made[name] = NamedAlias(name, "collections.abc." + name, count)
    made["AbstractSet"] = NamedAlias("AbstractSet", "collections.abc.Set", 1)
    for name, origin, count in (("Deque", "deque", 1), ("DefaultDict", "defaultdict", 2), ("Counter", "Counter", 1),
                                ("OrderedDict", "OrderedDict", 2), ("ChainMap", "ChainMap", 2)):
        made[name] = NamedAlias(name, "collections." + origin, count)
    for name in ("ContextManager", "AsyncContextManager"):
        made[name] = NamedAlias(name, "contextlib.Abstract" + name, -1)
    for name in ("Pattern", "Match"):
        made[name] = NamedAlias(name, "re." + name, 1)
    return made


def get_origin(tp):
    """What a type with arguments was made of: list for List[int]; None for any other."""
    if isinstance(tp, AnnotatedAlias):
        return Annotated
    if isinstance(tp, (GenericAlias, NamedAlias, native_generic, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if type(tp).__name__ == "UnionType":
        return type(tp)
    return None


def get_args(tp):
    """The arguments of a type."""
    if isinstance(tp, AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, GenericAlias) and tp._name == "Callable":
        args = tp.__args__
        if len(args) == 2 and (args[0] is Ellipsis or isinstance(args[0], ParamSpec)):
            return args
        return list(args[:-1]), args[-1]
    if isinstance(tp, (GenericAlias, native_generic)) or type(tp).__name__ == "UnionType":
        return tp.__args__
    return ()

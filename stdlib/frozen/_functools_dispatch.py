"""singledispatch and singledispatchmethod: functions with a variant for each type of their first argument."""

from _generic_alias import GenericAlias
from abc import get_cache_token
from functools import update_wrapper

# What is made here says that it is functools'.
__name__ = "functools"

_MappingProxyType = type(type.__dict__)
try:
    _UnionType = type(int | str)
except (NotImplementedError, TypeError):
    _UnionType = ()


def _level(mro, base):
    # Where a class that is no base stands in the order of bases: behind the last of them that it is a base of.
    for position in range(len(mro) - 1, -1, -1):
        if issubclass(mro[position], base):
            return position


def _find_impl(cls, registry):
    # The variant for a class: that of the nearest base. An abstract base class that the class only implements stands
    # right behind the base that implements it first.
    mro = cls.__mro__
    nearest = len(mro)
    match = None
    for position, base in enumerate(mro):
        if base in registry:
            nearest, match = position, base
            break
    rivals = []
    for base in registry:
        if base not in mro and issubclass(cls, base):
            position = _level(mro, base)
            if position < nearest:
                nearest, rivals = position, [base]
            elif position == nearest and rivals:
                rivals.append(base)
    if hasattr(match, "__abstractmethods__"):
        # A real base that is abstract stands before those that are only implemented, unless they are more special.
        rivals = [base for base in rivals if issubclass(base, match)]
    if not rivals:
        return registry.get(match)
    for base in rivals:
        if all(issubclass(base, other) for other in rivals):
            return registry[base]
    # None is the most special.
    first = rivals[0]
    for base in rivals:
        if base is not first and issubclass(base, first):
            first = base
    other = next(base for base in rivals if not issubclass(first, base))
    raise RuntimeError(f"Ambiguous dispatch: {first} or {other}")


def _is_union(cls):
    if isinstance(cls, _UnionType):
        return True
    return getattr(cls, "__origin__", None) is not None and str(cls.__origin__) == "typing.Union"


def _members(cls):
    # The classes of a union, the class itself; None for anything else.
    if isinstance(cls, type) and type(cls) is not GenericAlias:
        return (cls,)
    if _is_union(cls) and all(isinstance(member, type) for member in cls.__args__):
        return cls.__args__
    return None


def _first_annotation(func):
    annotations = getattr(func, "__annotations__", {})
    for name, value in annotations.items():
        if isinstance(value, str):
            value = eval(value, getattr(func, "__globals__", {}))
        return name, type(None) if value is None else value
    return None


def singledispatch(func):
    """A decorator of a function that others, for types of the first argument, are registered with."""
    registry = {}
    chosen = {}
    # The token of abc when the choices were made; None as long as no abstract base class is registered.
    token = None

    def dispatch(cls):
        """The variant that is called for a class."""
        nonlocal token
        if token is not None:
            now = get_cache_token()
            if token != now:
                chosen.clear()
                token = now
        try:
            return chosen[cls]
        except KeyError:
            pass
        impl = registry.get(cls)
        if impl is None:
            impl = _find_impl(cls, registry)
        chosen[cls] = impl
        return impl

    def register(cls, func=None):
        """Register a variant for a class, or for those of a union; also as a decorator, for annotated functions too."""
        nonlocal token
        members = _members(cls)
        if members is not None:
            if func is None:
                return lambda function: register(cls, function)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            annotation = _first_annotation(cls)
            if annotation is None:
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either "
                                "`@register(some_class)` or plain `@register` on an annotated function.")
            func = cls
            name, cls = annotation
            members = _members(cls)
            if members is None:
                if _is_union(cls):
                    raise TypeError(f"Invalid annotation for {name!r}. {cls!r} not all arguments are classes.")
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
        for member in members:
            registry[member] = func
            if token is None and hasattr(member, "__abstractmethods__"):
                token = get_cache_token()
        chosen.clear()
        return func

    name = getattr(func, "__name__", "singledispatch function")

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = _MappingProxyType(registry)
    wrapper._clear_cache = chosen.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """A decorator of a method that others, for types of its first argument, are registered with."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Register a variant for a class, or for those of a union; also as a decorator."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        name = getattr(self.func, "__name__", "singledispatchmethod method")

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

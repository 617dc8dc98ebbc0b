"""Types for annotations. Nothing is checked when a program runs, but what was written can be asked for."""

import sys

from .aliases import (Annotated, AnyStr, Callable, ClassVar, Concatenate, Final, ForwardRef, Generic, Literal,
                      LiteralString, Never, NoReturn, NotRequired, Optional, ParamSpec, ParamSpecArgs, ParamSpecKwargs,
                      ReadOnly, Required, Self, Tuple, Type, TypeAlias, TypeGuard, TypeIs, TypeVar, TypeVarTuple, Union,
                      Unpack, NoDefault)
from .classes import (Any, BinaryIO, IO, NamedTuple, NewType, Protocol, SupportsAbs, SupportsBytes, SupportsComplex,
                      SupportsFloat, SupportsIndex, SupportsInt, SupportsRound, TextIO, TypedDict,
                      get_protocol_members, is_protocol, is_typeddict, runtime_checkable)
from .hints import get_type_hints
from .names import get_args, get_origin, named_aliases

TYPE_CHECKING = False
Text = str
globals().update(named_aliases())

T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
V_co = TypeVar("V_co", covariant=True)
VT_co = TypeVar("VT_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)

__all__ = [
    "AbstractSet", "Annotated", "Any", "AnyStr", "AsyncContextManager", "AsyncGenerator", "AsyncIterable",
    "AsyncIterator", "Awaitable", "BinaryIO", "ByteString", "Callable", "ChainMap", "ClassVar", "Collection",
    "Concatenate", "Container", "ContextManager", "Coroutine", "Counter", "DefaultDict", "Deque", "Dict", "Final",
    "ForwardRef", "FrozenSet", "Generator", "Generic", "Hashable", "IO", "ItemsView", "Iterable", "Iterator",
    "KeysView", "List", "Literal", "LiteralString", "Mapping", "MappingView", "MutableMapping", "MutableSequence",
    "MutableSet", "NamedTuple", "Never", "NewType", "NoDefault", "NoReturn", "NotRequired", "Optional", "OrderedDict",
    "ParamSpec", "ParamSpecArgs", "ParamSpecKwargs", "Protocol", "ReadOnly", "Required", "Reversible", "Self",
    "Sequence", "Set", "Sized", "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat", "SupportsIndex",
    "SupportsInt", "SupportsRound", "TYPE_CHECKING", "Text", "TextIO", "Tuple", "Type", "TypeAlias", "TypeGuard",
    "TypeIs", "TypeVar", "TypeVarTuple", "TypedDict", "Union", "Unpack", "ValuesView", "assert_never", "assert_type",
    "cast", "clear_overloads", "dataclass_transform", "final", "get_args", "get_origin", "get_overloads",
    "get_protocol_members", "get_type_hints", "is_protocol", "is_typeddict", "no_type_check", "overload", "override",
    "reveal_type", "runtime_checkable",
]

_overloads = {}


def cast(typ, val):
    """The value; a type checker takes it for one of the type."""
    return val


def assert_type(val, typ, /):
    """The value; a type checker makes sure of its type."""
    return val


def assert_never(arg, /):
    """Raise an error: this place is never reached."""
    text = repr(arg)
    text = text if len(text) <= 100 else text[:100] + "..."
    raise AssertionError("Expected code to be unreachable, but got: " + text)


def reveal_type(obj, /):
    """The value, whose type is told on stderr."""
    print("Runtime type is %r" % type(obj).__name__, file=sys.stderr)
    return obj


def _only_for_checkers(*args, **kwds):
    """What an overloaded function is until its implementation is defined."""
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module "
        "should always be followed by an implementation that is not @overload-ed.")


def overload(func):
    """Mark one of the signatures of a function."""
    plain = getattr(func, "__func__", func)
    key = getattr(plain, "__module__", None), getattr(plain, "__qualname__", None)
    _overloads.setdefault(key, []).append(func)
    return _only_for_checkers


def get_overloads(func):
    """The signatures that were marked for a function."""
    plain = getattr(func, "__func__", func)
    return list(_overloads.get((getattr(plain, "__module__", None), plain.__qualname__), ()))


def clear_overloads():
    """Forget all signatures that were marked."""
    _overloads.clear()


def _marked(obj, name):
    try:
        setattr(obj, name, True)
    except (AttributeError, TypeError):
        pass
    return obj


def final(f):
    """Mark a class or a method that is not to be changed by subclasses."""
    return _marked(f, "__final__")


def override(method, /):
    """Mark a method that takes the place of another."""
    return _marked(method, "__override__")


def no_type_check(arg):
    """Mark a function whose annotations are no types."""
    return _marked(arg, "__no_type_check__")


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False,
                        field_specifiers=(), **kwargs):
    """Mark what makes dataclasses."""
    def mark(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default, "order_default": order_default, "kw_only_default": kw_only_default,
            "frozen_default": frozen_default, "field_specifiers": field_specifiers, "kwargs": kwargs,
        }
        return cls_or_fn
    return mark

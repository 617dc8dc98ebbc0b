"""The classes that make classes: NamedTuple, TypedDict, Protocol and NewType."""

from abc import ABCMeta, abstractmethod

from .aliases import (AnyStr, Generic, GenericAlias, NotRequired, ReadOnly, Required, TypeVar, Union, as_type,
                      caller_module)

_T_co = TypeVar("T_co", covariant=True)


class _AnyMeta(type):
    __module__ = "typing"

    def __repr__(self):
        return "typing.Any" if self is Any else type.__repr__(self)

    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return type.__instancecheck__(self, obj)


class Any(metaclass=_AnyMeta):
    """Any type."""

    __module__ = "typing"

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


class NewType:
    """A name for a type; to call it is to do nothing."""

    __module__ = "typing"

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        self.__module__ = caller_module()

    def __call__(self, x, /):
        return x

    def __repr__(self):
        return "%s.%s" % (self.__module__, self.__qualname__)

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass an instance of NewType. Perhaps you were looking for: `%s = NewType(%r, %s)`"
                        % ("New", "New", self.__name__))

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def _make_named_tuple(name, fields, defaults, module):
    from collections import namedtuple
    types = {field: as_type(kind, "field %s annotation must be a type" % field) for field, kind in fields}
    made = namedtuple(name, [field for field, _ in fields], defaults=defaults, module=module)
    made.__annotations__ = types
    made.__new__.__annotations__ = types
    return made


_NOT_TO_SET = ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types",
               "_make", "_replace", "_asdict", "_source")


class _NamedTupleMeta(type):
    def __new__(meta, name, bases, namespace):
        if not bases:
            return type.__new__(meta, name, bases, namespace)
        for base in bases:
            if base is not NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        types = namespace.get("__annotations__", {})
        defaults = []
        for field in types:
            if field in namespace:
                defaults.append(namespace[field])
            elif defaults:
                named = [other for other in types if other in namespace]
                raise TypeError("non-default namedtuple field %s cannot follow default field%s %s"
                                % (field, "s" if len(named) > 1 else "", ", ".join(named[:len(defaults)])))
        made = _make_named_tuple(name, list(types.items()), defaults, namespace.get("__module__"))
        for key, value in namespace.items():
            if key in _NOT_TO_SET:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in ("__annotations__", "__orig_bases__", "__module__", "__qualname__") and key not in types:
                setattr(made, key, value)
        if "__qualname__" in namespace:
            made.__qualname__ = namespace["__qualname__"]
        made.__orig_bases__ = (NamedTuple,)
        return made

    def __call__(cls, typename, fields=(), /, **kwargs):
        """A named tuple of (field, type) pairs."""
        return _make_named_tuple(typename, list(fields) or list(kwargs.items()), (), caller_module())

    def __repr__(cls):
        return "<function NamedTuple at %#x>" % id(cls)


class NamedTuple(metaclass=_NamedTupleMeta):
    """The base of classes that are named tuples; called with a name and (field, type) pairs, it makes one."""

    __module__ = "typing"


class _TypedDictMeta(type):
    def __new__(meta, name, bases, namespace, total=True):
        if not bases:
            return type.__new__(meta, name, bases, namespace)
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        own = {key: as_type(kind, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type")
               for key, kind in namespace.get("__annotations__", {}).items()}
        namespace = dict(namespace)
        annotations = {}
        required = set()
        optional = set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
        annotations.update(own)
        for key, kind in own.items():
            while isinstance(kind, GenericAlias) and kind.__origin__ is ReadOnly:
                kind = kind.__args__[0]
            origin = kind.__origin__ if isinstance(kind, GenericAlias) else None
            is_required = total if origin not in (Required, NotRequired) else origin is Required
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
        namespace["__annotations__"] = annotations
        namespace["__required_keys__"] = frozenset(required)
        namespace["__optional_keys__"] = frozenset(optional)
        namespace["__total__"] = total
        namespace["__orig_bases__"] = bases
        return type.__new__(meta, name, (dict,), namespace)

    def __init__(cls, name, bases, namespace, total=True):
        pass

    def __call__(cls, *args, **kwargs):
        if cls is TypedDict:
            name, fields = args
            return _TypedDictMeta(name, (TypedDict,), {"__annotations__": dict(fields), "__module__": caller_module()},
                                  **kwargs)
        return dict(*args, **kwargs)

    def __instancecheck__(cls, obj):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


class TypedDict(metaclass=_TypedDictMeta):
    """The base of classes that say which keys a dict has; an object of one is a plain dict."""

    __module__ = "typing"


def is_typeddict(tp):
    """Whether a class says which keys a dict has."""
    return isinstance(type(tp), type) and type(tp) is _TypedDictMeta and tp is not TypedDict


_NOT_MEMBERS = frozenset((
    "__parameters__", "__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol", "__protocol_attrs__",
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__", "__slots__",
    "__subclasshook__", "__weakref__", "__class_getitem__", "__match_args__", "__static_attributes__",
    "__firstlineno__", "__qualname__", "__init_subclass__", "_abc_impl", "__hash__", "__type_params__",
    "__non_callable_proto_members__",
))


def _members_of(cls):
    members = set()
    for base in cls.__mro__[:-1]:
        if base.__module__ == "typing" and base.__name__ in ("Protocol", "Generic"):
            continue
        own = base.__dict__
        for name in list(own) + list(own.get("__annotations__", {})):
            if name not in _NOT_MEMBERS and not name.startswith("_abc_"):
                members.add(name)
    return members


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, obj):
        if not cls.__dict__.get("_is_protocol", False) or cls is Protocol:
            return ABCMeta.__instancecheck__(cls, obj)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if ABCMeta.__instancecheck__(cls, obj):
            return True
        nothing = object()
        for name in _members_of(cls):
            found = getattr(obj, name, nothing)
            if found is nothing or found is None and callable(getattr(cls, name, None)):
                return False
        return True

    def __subclasscheck__(cls, other):
        if not cls.__dict__.get("_is_protocol", False) or cls is Protocol:
            return ABCMeta.__subclasscheck__(cls, other)
        if not isinstance(other, type):
            raise TypeError("issubclass() arg 1 must be a class")
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        data = sorted([name for name in _members_of(cls) if not callable(getattr(cls, name, None))])
        if data:
            raise TypeError("Protocols with non-method members don't support issubclass(). Non-method members: %s."
                            % str(data)[1:-1])
        if ABCMeta.__subclasscheck__(cls, other):
            return True
        for name in _members_of(cls):
            for base in other.__mro__:
                if name in base.__dict__:
                    if base.__dict__[name] is None:
                        return False
                    break
            else:
                return False
        return True


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of classes that say which attributes an object has, whatever its class."""

    __module__ = "typing"
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol and "__init__" not in cls.__dict__:
            cls.__init__ = _no_init
        elif not cls._is_protocol and cls.__init__ is _no_init:
            for base in cls.__mro__[1:]:
                own = base.__dict__.get("__init__")
                if own is not None and own is not _no_init:
                    cls.__init__ = own
                    break


def runtime_checkable(cls):
    """Let isinstance() look for the attributes of a protocol."""
    if not isinstance(cls, _ProtocolMeta) or not cls._is_protocol:
        raise TypeError("@runtime_checkable can be only applied to protocol classes, got %r" % cls)
    cls._is_runtime_protocol = True
    return cls


def is_protocol(tp, /):
    """Whether a class is a protocol."""
    return isinstance(tp, _ProtocolMeta) and tp is not Protocol and tp.__dict__.get("_is_protocol", False)


def get_protocol_members(tp, /):
    """The names that a protocol asks for."""
    if not is_protocol(tp):
        raise TypeError("%r is not a Protocol" % (tp,))
    return frozenset(_members_of(tp))


def _supports(name, method, parameter=None):
    def ask(self):
        """What the function of that name calls."""
    ask.__name__ = method
    bases = (Protocol,) if parameter is None else (Protocol,)
    made = _ProtocolMeta(name, bases, {"__module__": "typing", "__slots__": (), method: abstractmethod(ask),
                                       "_is_protocol": True})
    if parameter is not None:
        made.__parameters__ = (parameter,)
    return runtime_checkable(made)


SupportsInt = _supports("SupportsInt", "__int__")
SupportsFloat = _supports("SupportsFloat", "__float__")
SupportsComplex = _supports("SupportsComplex", "__complex__")
SupportsBytes = _supports("SupportsBytes", "__bytes__")
SupportsIndex = _supports("SupportsIndex", "__index__")
SupportsAbs = _supports("SupportsAbs", "__abs__", _T_co)
SupportsRound = _supports("SupportsRound", "__round__", _T_co)


class IO(Generic[AnyStr]):
    """A stream, for annotations."""

    __module__ = "typing"
    __slots__ = ()


class BinaryIO(IO[bytes]):
    """A stream of bytes, for annotations."""

    __module__ = "typing"
    __slots__ = ()


class TextIO(IO[str]):
    """A stream of text, for annotations."""

    __module__ = "typing"
    __slots__ = ()

"""Names of the types that have none among the builtins, and what makes classes at run time."""

import sys
from _generic_alias import GenericAlias
from _types import show_as as _show_as

__all__ = ["BuiltinFunctionType", "BuiltinMethodType", "CellType", "ClassMethodDescriptorType", "CodeType",
           "DynamicClassAttribute", "EllipsisType", "FrameType", "FunctionType", "GeneratorType", "GenericAlias",
           "GetSetDescriptorType", "LambdaType", "MappingProxyType", "MemberDescriptorType", "MethodDescriptorType",
           "MethodType", "MethodWrapperType", "ModuleType", "NoneType", "NotImplementedType", "SimpleNamespace",
           "TracebackType", "UnionType", "WrapperDescriptorType", "get_original_bases", "new_class", "prepare_class",
           "resolve_bases"]


def _samples():
    # Something of each type.
    cell = None

    def function():
        return cell

    class Class:
        __slots__ = ("member",)

        def method(self):
            pass

    def generator():
        yield

    try:
        raise TypeError
    except TypeError as error:
        traceback = error.__traceback__
    return function, Class, generator(), traceback


_function, _Class, _generator, _traceback = _samples()

FunctionType = LambdaType = type(_function)
CodeType = type(_function.__code__)
CellType = type(_function.__closure__[0])
MappingProxyType = type(type.__dict__)
GeneratorType = type(_generator)
MethodType = type(_Class().method)
BuiltinFunctionType = BuiltinMethodType = type(len)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MethodDescriptorType = type(str.join)
ClassMethodDescriptorType = type(dict.__dict__["fromkeys"])
ModuleType = type(sys)
TracebackType = type(_traceback)
FrameType = type(_traceback.tb_frame)
GetSetDescriptorType = type(FunctionType.__code__)
MemberDescriptorType = type(_Class.member)
EllipsisType = type(Ellipsis)
NoneType = type(None)
NotImplementedType = type(NotImplemented)

try:
    UnionType = type(int | str)
except (NotImplementedError, TypeError):
    __all__.remove("UnionType")

del _function, _Class, _generator, _traceback, _samples

_in_repr = set()


class SimpleNamespace:
    """An object with the attributes that it is given."""

    def __init__(self, mapping_or_iterable=(), /, **kwargs):
        names = dict(mapping_or_iterable)
        for name in names:
            if not isinstance(name, str):
                raise TypeError("keywords must be strings")
        names.update(kwargs)
        self.__dict__.update(names)

    def __repr__(self):
        kind = type(self)
        name = "namespace" if kind is SimpleNamespace else kind.__name__
        key = id(self)
        if key in _in_repr:
            return f"{name}(...)"
        _in_repr.add(key)
        try:
            return f"{name}({', '.join([f'{name}={value!r}' for name, value in self.__dict__.items()])})"
        finally:
            _in_repr.discard(key)

    def __eq__(self, other):
        if isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __lt__(self, other):
        return self.__dict__ < other.__dict__ if isinstance(other, SimpleNamespace) else NotImplemented

    def __le__(self, other):
        return self.__dict__ <= other.__dict__ if isinstance(other, SimpleNamespace) else NotImplemented

    def __gt__(self, other):
        return self.__dict__ > other.__dict__ if isinstance(other, SimpleNamespace) else NotImplemented

    def __ge__(self, other):
        return self.__dict__ >= other.__dict__ if isinstance(other, SimpleNamespace) else NotImplemented

    def __reduce__(self):
        return type(self), (), self.__dict__

    def __replace__(self, /, **changes):
        new = type(self)(**self.__dict__)
        new.__dict__.update(changes)
        return new


_show_as(SimpleNamespace, "types.SimpleNamespace")


class DynamicClassAttribute:
    """A property of instances whose name, asked for on the class, is looked up by the metaclass's __getattr__."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = doc or getattr(fget, "__doc__", None)
        self.overwrite_doc = doc is None
        self.__isabstractmethod__ = bool(getattr(fget, "__isabstractmethod__", False))

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.__isabstractmethod__:
                return self
            raise AttributeError()
        if self.fget is None:
            raise AttributeError("unreadable attribute")
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def _changed(self, fget, fset, fdel, doc):
        new = type(self)(fget, fset, fdel, doc)
        new.overwrite_doc = self.overwrite_doc
        return new

    def getter(self, fget):
        """The same with another function to get the value."""
        doc = fget.__doc__ if self.overwrite_doc else None
        return self._changed(fget, self.fset, self.fdel, doc or self.__doc__)

    def setter(self, fset):
        """The same with another function to set the value."""
        return self._changed(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        """The same with another function to delete the value."""
        return self._changed(self.fget, self.fset, fdel, self.__doc__)


def resolve_bases(bases):
    """The bases with what their __mro_entries__ give in the places of those that are no classes."""
    new = []
    is_changed = False
    for base in bases:
        if isinstance(base, type) and type(base) is not GenericAlias:
            new.append(base)
            continue
        entries = getattr(base, "__mro_entries__", None)
        if entries is None:
            new.append(base)
            continue
        found = entries(bases)
        if not isinstance(found, tuple):
            raise TypeError("__mro_entries__ must return a tuple")
        new.extend(found)
        is_changed = True
    return tuple(new) if is_changed else bases


def _winner(meta, bases):
    # The metaclass that is a subclass of all others.
    for base in bases:
        other = type(base)
        if issubclass(meta, other):
            continue
        if not issubclass(other, meta):
            raise TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of "
                            "the metaclasses of all its bases")
        meta = other
    return meta


def prepare_class(name, bases=(), kwds=None):
    """The metaclass of a class to be made, the namespace that it begins with, and the keywords that are left."""
    kwds = {} if kwds is None else dict(kwds)
    if "metaclass" in kwds:
        meta = kwds.pop("metaclass")
    else:
        meta = type(bases[0]) if bases else type
    if isinstance(meta, type):
        meta = _winner(meta, bases)
    prepare = getattr(meta, "__prepare__", None)
    return meta, {} if prepare is None else prepare(name, bases, **kwds), kwds


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Make a class, as a class statement does; exec_body fills its namespace."""
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    return meta(name, resolved, namespace, **kwds)


def get_original_bases(cls, /):
    """The bases of a class as its class statement says them."""
    try:
        return cls.__dict__.get("__orig_bases__", cls.__bases__)
    except AttributeError:
        raise TypeError(f"Expected an instance of type, not {type(cls).__name__!r}") from None

"""Classes that are made of their annotations."""

import sys
from _generic_alias import GenericAlias, _text
from abc import update_abstractmethods

__all__ = ["FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "Field", "asdict", "astuple", "dataclass", "field",
           "fields", "is_dataclass", "make_dataclass", "replace"]

_MappingProxyType = type(type.__dict__)


def __getattr__(name):
    # What few programs use is loaded when it is asked for.
    if name in ("asdict", "astuple", "make_dataclass"):
        import _dataclass_functions

        value = globals()[name] = getattr(_dataclass_functions, name)
        return value
    raise AttributeError(f"module 'dataclasses' has no attribute '{name}'")


class FrozenInstanceError(AttributeError):
    """Raised when a field of a frozen instance is set or deleted."""


class _Sentinel:
    def __init__(self, text):
        self._text = text

    def __repr__(self):
        return self._text


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
_FIELD = _Sentinel("_FIELD")
_FIELD_CLASSVAR = _Sentinel("_FIELD_CLASSVAR")
_FIELD_INITVAR = _Sentinel("_FIELD_INITVAR")
_no_metadata = _MappingProxyType({})
# The ids of those whose repr is being made.
_in_repr = set()


class InitVar:
    """The annotation of what __init__ takes and only __post_init__ gets."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        return f"dataclasses.InitVar[{self.type.__name__ if isinstance(self.type, type) else repr(self.type)}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known of a field."""

    __slots__ = ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only",
                 "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _no_metadata if metadata is None else _MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        key = id(self)
        if key in _in_repr:
            return "..."
        _in_repr.add(key)
        try:
            parts = [f"{name}={getattr(self, name)!r}" for name in self.__slots__ if name != "_field_type"]
            return f"Field({','.join(parts)},_field_type={self._field_type})"
        finally:
            _in_repr.discard(key)

    def __set_name__(self, owner, name):
        function = getattr(type(self.default), "__set_name__", None)
        if function is not None:
            function(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """Say more of a field than its annotation and its default do."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


class _DataclassParams:
    # What the decorator was told.
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots",
                 "weakref_slot")

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)

    def __repr__(self):
        return f"_DataclassParams({','.join([f'{name}={getattr(self, name)!r}' for name in self.__slots__])})"


# ---- annotations ----

def _word(text):
    # The name that a text begins with, and what follows it.
    text = text.lstrip()
    end = 0
    while end < len(text) and (text[end].isalnum() or text[end] == "_"):
        end += 1
    return text[:end], text[end:].lstrip()


def _named(cls, text):
    # What a string as an annotation stands for: it begins with a name, of the module or in one, and only that counts.
    name, rest = _word(text)
    value = getattr(sys.modules.get(cls.__module__), name, None)
    if rest[:1] == "." and isinstance(value, type(sys)):
        return getattr(value, _word(rest[1:])[0], None)
    return value


def _is_class_var(cls, annotation):
    typing = sys.modules.get("typing")
    if typing is None:
        return False
    if isinstance(annotation, str):
        annotation = _named(cls, annotation)
    return annotation is typing.ClassVar or getattr(annotation, "__origin__", None) is typing.ClassVar


def _is_init_var(cls, annotation):
    if isinstance(annotation, str):
        annotation = _named(cls, annotation)
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(cls, annotation):
    if isinstance(annotation, str):
        return _named(cls, annotation) is KW_ONLY
    return annotation is KW_ONLY


_member_type = type(Field.name)


def _make_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        # A slot is no default.
        made = field(default=MISSING if isinstance(default, _member_type) else default)
    made.name = name
    made.type = annotation
    made._field_type = _FIELD
    if _is_class_var(cls, annotation):
        made._field_type = _FIELD_CLASSVAR
    elif _is_init_var(cls, annotation):
        made._field_type = _FIELD_INITVAR
    if made._field_type is not _FIELD and made.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if made._field_type is not _FIELD_CLASSVAR:
        if made.kw_only is MISSING:
            made.kw_only = kw_only
    elif made.kw_only is not MISSING:
        raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    if made._field_type is _FIELD and made.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(made.default)} for field {name} is not allowed: use default_factory")
    return made


def _own_fields(cls, kw_only):
    annotations = cls.__dict__.get("__annotations__", {})
    made = []
    is_marked = False
    for name, annotation in annotations.items():
        if _is_kw_only(cls, annotation):
            if is_marked:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            kw_only = is_marked = True
        else:
            made.append(_make_field(cls, name, annotation, kw_only))
    for one in made:
        # The default itself takes the place of the description.
        if isinstance(getattr(cls, one.name, None), Field):
            if one.default is MISSING:
                delattr(cls, one.name)
            else:
                setattr(cls, one.name, one.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return made


# ---- methods: written as text, so that they are as fast as those written by hand, and compiled together ----

def _write_init(lines, values, positional, keyword, frozen, has_post_init, slots):
    before = None
    for one in positional:
        if one.init:
            if one.default is not MISSING or one.default_factory is not MISSING:
                before = one
            elif before is not None:
                raise TypeError(f"non-default argument {one.name!r} follows default argument {before.name!r}")
    every = positional + keyword
    self_name = "__dataclass_self__" if any([one.name == "self" for one in every]) else "self"

    def parameter(one):
        if one.default is not MISSING:
            values[f"__dataclass_dflt_{one.name}__"] = one.default
            return f"{one.name}=__dataclass_dflt_{one.name}__"
        if one.default_factory is not MISSING:
            return f"{one.name}=__dataclass_HAS_DEFAULT_FACTORY__"
        return one.name

    parameters = [self_name]
    parameters.extend([parameter(one) for one in positional if one.init])
    last = [parameter(one) for one in keyword if one.init]
    if last:
        parameters.extend(["*", *last])
    lines.append(f" def __init__({', '.join(parameters)}):")
    count = len(lines)
    for one in every:
        name = one.name
        value = name if one.init else None
        if one.default_factory is not MISSING:
            factory = f"__dataclass_dflt_{name}__"
            values[factory] = one.default_factory
            value = f"{factory}() if {name} is __dataclass_HAS_DEFAULT_FACTORY__ else {name}" if one.init \
                else f"{factory}()"
        elif not one.init and slots and one.default is not MISSING:
            # Slots have no defaults of the class to fall back on.
            value = f"__dataclass_dflt_{name}__"
            values[value] = one.default
        if value is None or one._field_type is _FIELD_INITVAR:
            continue
        if frozen:
            lines.append(f"  __dataclass_object__.__setattr__({self_name}, {name!r}, {value})")
        else:
            lines.append(f"  {self_name}.{name} = {value}")
    if has_post_init:
        arguments = ", ".join([one.name for one in every if one._field_type is _FIELD_INITVAR])
        lines.append(f"  {self_name}.__post_init__({arguments})")
    if len(lines) == count:
        lines.append("  pass")


def _write_repr(lines, shown):
    parts = ", ".join([f"{one.name}={{self.{one.name}!r}}" for one in shown])
    lines.extend([
        " def __repr__(self):",
        "  key = id(self)",
        "  if key in __dataclass_in_repr__:",
        "   return '...'",
        "  __dataclass_in_repr__.add(key)",
        "  try:",
        f"   return f\"{{self.__class__.__qualname__}}({parts})\"",
        "  finally:",
        "   __dataclass_in_repr__.discard(key)",
    ])


def _tuple_text(prefix, compared):
    return "(" + "".join([f"{prefix}.{one.name}, " for one in compared]) + ")"


def _write_comparison(lines, name, result):
    lines.extend([
        f" def {name}(self, other):",
        "  if other.__class__ is self.__class__:",
        f"   return {result}",
        "  return NotImplemented",
    ])


def _write_frozen(lines, cls, every):
    names = "(" + "".join([f"{one.name!r}, " for one in every]) + ")"
    for name, parameters, arguments, verb in (("__setattr__", "self, name, value", "name, value", "assign to"),
                                              ("__delattr__", "self, name", "name", "delete")):
        lines.extend([
            f" def {name}({parameters}):",
            f"  if type(self) is __dataclass_class__[0] or name in {names}:",
            f"   raise __dataclass_FrozenInstanceError__(f\"cannot {verb} field {{name!r}}\")",
            f"  super(__dataclass_class__[0], self).{name}({arguments})",
        ])


def _compile(cls, names, lines, values):
    # The functions of those names; their globals are those of the class's module.
    text = "\n".join([f"def make({', '.join(values)}):", *lines, f" return ({', '.join(names)},)"])
    made = {}
    exec(text, getattr(sys.modules.get(cls.__module__), "__dict__", {}), made)
    functions = made.pop("make")(**values)
    for name, function in zip(names, functions):
        function.__qualname__ = f"{cls.__qualname__}.{name}"
    return functions


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    known = {}
    has_bases = any_frozen = False
    all_frozen = True
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, "__dataclass_fields__", None)
        if inherited is not None:
            has_bases = True
            known.update(inherited)
            if base.__dataclass_params__.frozen:
                any_frozen = True
            else:
                all_frozen = False
    for one in _own_fields(cls, kw_only):
        known[one.name] = one
    cls.__dataclass_params__ = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                                                weakref_slot)
    if has_bases:
        if any_frozen and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not all_frozen and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    cls.__dataclass_fields__ = known

    own_hash = cls.__dict__.get("__hash__", MISSING)
    has_own_hash = not (own_hash is MISSING or own_hash is None and "__eq__" in cls.__dict__)
    if order and not eq:
        raise ValueError("eq must be true if order is true")

    all_init = [one for one in known.values() if one._field_type is not _FIELD_CLASSVAR]
    positional = [one for one in all_init if not one.kw_only]
    keyword = [one for one in all_init if one.kw_only]
    every = [one for one in known.values() if one._field_type is _FIELD]
    compared = [one for one in every if one.compare]

    names, lines = [], []
    holder = [cls]
    values = {
        "__dataclass_object__": object,
        "__dataclass_in_repr__": _in_repr,
        "__dataclass_class__": holder,
        "__dataclass_FrozenInstanceError__": FrozenInstanceError,
        "__dataclass_HAS_DEFAULT_FACTORY__": _HAS_DEFAULT_FACTORY,
    }
    own = cls.__dict__
    if init:
        # Also if the class has its own, for what is wrong with the fields.
        _write_init(lines, values, positional, keyword, frozen, hasattr(cls, "__post_init__"), slots)
        names.append("__init__")
    if repr and "__repr__" not in own:
        _write_repr(lines, [one for one in every if one.repr])
        names.append("__repr__")
    if eq and "__eq__" not in own:
        equal = " and ".join([f"self.{one.name} == other.{one.name}" for one in compared]) or "True"
        lines.extend([
            " def __eq__(self, other):",
            "  if self is other:",
            "   return True",
            "  if other.__class__ is self.__class__:",
            f"   return {equal}",
            "  return NotImplemented",
        ])
        names.append("__eq__")
    if order:
        mine, theirs = _tuple_text("self", compared), _tuple_text("other", compared)
        for name, symbol in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            if name in own:
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__} "
                                "Consider using functools.total_ordering")
            _write_comparison(lines, name, f"{mine} {symbol} {theirs}")
            names.append(name)
    if frozen:
        for name in ("__setattr__", "__delattr__"):
            if name in own:
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")
        _write_frozen(lines, cls, every)
        names.extend(["__setattr__", "__delattr__"])
    if unsafe_hash and has_own_hash:
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if unsafe_hash or eq and frozen and not has_own_hash:
        hashed = [one for one in every if (one.compare if one.hash is None else one.hash)]
        lines.extend([" def __hash__(self):", f"  return hash({_tuple_text('self', hashed)})"])
        names.append("__hash__")
    elif eq and not frozen and not has_own_hash:
        cls.__hash__ = None

    if names:
        for name, function in zip(names, _compile(cls, names, lines, values)):
            if name == "__init__":
                if "__init__" in own:
                    continue
                function.__annotations__ = {one.name: one.type for one in positional + keyword if one.init}
                function.__annotations__["return"] = None
            setattr(cls, name, function)
    if "__replace__" not in own:
        cls.__replace__ = _replace
    if match_args and "__match_args__" not in own:
        cls.__match_args__ = tuple([one.name for one in positional if one.init])
    if not getattr(cls, "__doc__", None):
        cls.__doc__ = _describe(cls)
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = holder[0] = _add_slots(cls, frozen, weakref_slot)
    update_abstractmethods(cls)
    return cls


def _describe(cls):
    # How the class is called, as its docstring.
    function = cls.__init__
    code = getattr(function, "__code__", None)
    if code is None:
        return f"{cls.__name__}({'' if function is object.__init__ else '*args, **kwargs'})"
    annotations = function.__annotations__
    defaults = function.__defaults__ or ()
    first_default = code.co_argcount - len(defaults)

    def describe(name, default=MISSING):
        text = f"{name}: {_annotation_text(annotations[name])}" if name in annotations else name
        if default is MISSING:
            return text
        return f"{text} = {default!r}" if name in annotations else f"{text}={default!r}"

    names = code.co_varnames
    count = code.co_argcount
    last = count + code.co_kwonlyargcount
    parts = [describe(name, defaults[position - first_default] if position >= first_default else MISSING)
             for position, name in enumerate(names[:count])][1:]
    if 0 < code.co_posonlyargcount <= len(parts) + 1:
        parts.insert(code.co_posonlyargcount - 1, "/")
    rest = names[last:]
    if code.co_flags & 4:
        parts.append("*" + describe(rest[0]))
        rest = rest[1:]
    elif last > count:
        parts.append("*")
    by_name = function.__kwdefaults__ or {}
    parts.extend([describe(name, by_name.get(name, MISSING)) for name in names[count:last]])
    if code.co_flags & 8:
        parts.append("**" + describe(rest[0]))
    return f"{cls.__name__}({', '.join(parts)})"


def _annotation_text(annotation):
    text = _text(annotation)
    return text.replace("typing.", "") if getattr(annotation, "__module__", None) == "typing" else text


def _slots_of(cls):
    slots = cls.__dict__.get("__slots__", ())
    return [slots] if isinstance(slots, str) else list(slots)


def _getstate(self):
    return [getattr(self, one.name) for one in fields(self)]


def _setstate(self, state):
    for one, value in zip(fields(self), state):
        object.__setattr__(self, one.name, value)


def _add_slots(cls, frozen, weakref_slot):
    # Slots cannot be added to a class, so another takes its place.
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    names = [one.name for one in fields(cls)]
    inherited = {name for base in cls.__mro__[1:-1] for name in _slots_of(base)}
    inherited.update([name for base in cls.__mro__[1:-1] for name in ("__weakref__",) if name in base.__dict__])
    wanted = names + ["__weakref__"] if weakref_slot else names
    namespace = dict(cls.__dict__)
    namespace["__slots__"] = tuple([name for name in wanted if name not in inherited])
    for name in (*names, "__dict__", "__weakref__"):
        namespace.pop(name, None)
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    new.__qualname__ = cls.__qualname__
    if frozen:
        if "__getstate__" not in cls.__dict__:
            new.__getstate__ = _getstate
        if "__setstate__" not in cls.__dict__:
            new.__setstate__ = _setstate
    return new


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """A decorator that writes the methods of a class whose fields are annotated."""

    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


# ---- functions of dataclasses and their instances ----

def fields(class_or_instance):
    """The fields of a dataclass, or of an instance."""
    try:
        known = class_or_instance.__dataclass_fields__
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([one for one in known.values() if one._field_type is _FIELD])


def _is_instance(thing):
    return hasattr(type(thing), "__dataclass_fields__")


def is_dataclass(obj):
    """True for dataclasses and their instances."""
    return hasattr(obj if isinstance(obj, type) else type(obj), "__dataclass_fields__")


def replace(obj, /, **changes):
    """Another instance with other values for some fields."""
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for one in self.__dataclass_fields__.values():
        name = one.name
        if one._field_type is _FIELD_CLASSVAR:
            continue
        if not one.init:
            if name in changes:
                raise TypeError(f"field {name} is declared with init=False, it cannot be specified with replace()")
        elif name not in changes:
            if one._field_type is _FIELD_INITVAR and one.default is MISSING:
                raise TypeError(f"InitVar {name!r} must be specified with replace()")
            changes[name] = getattr(self, name)
    return self.__class__(**changes)

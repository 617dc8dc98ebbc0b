"""Enumerations: classes whose instances are all named in them."""

import sys
from _enum_parts import EnumDict, _is_descriptor, auto, member, nonmember, property

__all__ = ["CONFORM", "CONTINUOUS", "EJECT", "Enum", "EnumCheck", "EnumDict", "EnumMeta", "EnumType", "Flag",
           "FlagBoundary", "IntEnum", "IntFlag", "KEEP", "NAMED_FLAGS", "ReprEnum", "STRICT", "StrEnum", "UNIQUE",
           "auto", "global_enum", "global_enum_repr", "global_flag_repr", "global_str", "member", "nonmember",
           "pickle_by_enum_name", "pickle_by_global_name", "property", "unique", "verify"]

_homes = {
    **dict.fromkeys(("CONFORM", "EJECT", "Flag", "FlagBoundary", "IntFlag", "KEEP", "STRICT", "show_flag_values"),
                    "_enum_flags"),
    **dict.fromkeys(("CONTINUOUS", "EnumCheck", "NAMED_FLAGS", "UNIQUE", "global_enum", "global_enum_repr",
                     "global_flag_repr", "global_str", "verify"), "_enum_checks"),
}


def __getattr__(name):
    # Flags and checks are loaded when they are asked for.
    home = _homes.get(name)
    if home is None:
        raise AttributeError(f"module 'enum' has no attribute '{name}'")
    value = globals()[name] = getattr(__import__(home), name)
    return value


_type = type
_builtin_property = type(EnumDict.member_names)
_absent = object()
_MappingProxyType = type(type.__dict__)
# Known once there are flags.
_Flag = _EJECT = None


def _is_flag(cls):
    return _Flag is not None and issubclass(cls, _Flag)


class _Maker:
    # Makes the members of a class when type.__new__ tells it the class: before __init_subclass__ is called, which may
    # look at them.
    def __init__(self, values):
        self._values = values

    def __set_name__(self, cls, name):
        for member_name, value in self._values:
            _make_member(cls, member_name, value)
        delattr(cls, name)


def _make_member(cls, name, value):
    data_type = cls._member_type_
    args = value if isinstance(value, tuple) else (value,)
    if data_type is tuple:
        args = (args,)
    made = cls._new_member_(cls, *args) if cls._use_args_ else cls._new_member_(cls)
    if not hasattr(made, "_value_"):
        if data_type is object:
            made._value_ = value
        else:
            try:
                made._value_ = data_type(*args)
            except Exception as error:
                raise TypeError("_value_ not set in __new__, unable to create it") from error
    value = made._value_
    made._name_ = name
    made.__objclass__ = cls
    made.__init__(*args)
    made._sort_order_ = len(cls._member_names_)
    is_flag = _is_flag(cls)
    if is_flag and isinstance(value, int):
        cls._flag_mask_ |= value
        if value > 0 and value & (value - 1) == 0:
            cls._singles_mask_ |= value
        cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1
    known = _find_equal(cls, value)
    if known is not None:
        made = known
    elif not is_flag or isinstance(value, int) and value > 0 and value & (value - 1) == 0:
        cls._member_names_.append(name)
    cls._add_member_(name, made)
    _note_value(cls, value, made)


def _find_equal(cls, value):
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        for other in cls._member_map_.values():
            if other._value_ == value:
                return other
        return None


def _note_value(cls, value, made):
    try:
        cls._value2member_map_.setdefault(value, made)
        if value not in cls._hashable_values_:
            cls._hashable_values_.append(value)
    except TypeError:
        cls._unhashable_values_.append(value)
        cls._unhashable_values_map_.setdefault(made._name_, []).append(value)


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict(cls)
        data_type, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            namespace["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_", None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        for name in [*classdict.get("_ignore_", ()), "_ignore_"]:
            classdict.pop(name, None)
        names = [name for name in classdict._member_names if name in classdict]
        wrong = [name for name in names if name in ("mro", "")]
        if wrong:
            raise ValueError(f"invalid enum member name(s) {','.join([repr(name) for name in wrong])}")
        order = classdict.pop("_order_", None)
        namespace = dict(classdict)
        values = [(name, namespace.pop(name)) for name in names]
        generate = namespace.get("_generate_next_value_")
        if generate is not None and not isinstance(generate, staticmethod):
            namespace["_generate_next_value_"] = staticmethod(generate)
        data_type, first_enum = metacls._get_mixins_(cls, bases)
        new, is_saved, uses_args = metacls._find_new_(namespace, data_type, first_enum)
        namespace.update({
            "_new_member_": new,
            "_use_args_": namespace.get("_use_args_", uses_args),
            "_member_names_": [],
            "_member_map_": {},
            "_value2member_map_": {},
            "_hashable_values_": [],
            "_unhashable_values_": [],
            "_unhashable_values_map_": {},
            "_member_type_": data_type,
            "_value_repr_": metacls._find_data_repr_(cls, bases),
            "_boundary_": boundary or getattr(first_enum, "_boundary_", None),
            "_flag_mask_": 0,
            "_singles_mask_": 0,
            "_all_bits_": 0,
            "_inverted_": None,
            "_made_": _Maker(values),
        })
        try:
            made = super().__new__(metacls, cls, bases, namespace, **kwds)
        except RuntimeError as error:
            # Before 3.12, what __set_name__ raises is the cause of another error.
            if error.__cause__ is None or "__set_name__" not in str(error):
                raise
            cause = error.__cause__
        else:
            cause = None
        if cause is not None:
            raise cause
        if first_enum is None:
            return made
        _set_methods(made, namespace, data_type, first_enum, bases)
        if is_saved:
            made.__new_member__ = new
        made.__new__ = Enum.__new__
        if _is_flag(made):
            _Flag._complete(made, namespace)
        if order is not None:
            _check_order(made, order)
        return made

    def __init__(cls, *args, **kwds):
        pass

    def __bool__(cls):
        return True

    def __call__(cls, value, names=_absent, *values, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        """Look a member up by its value; or, if there are no members, make an enumeration."""
        if cls._member_map_:
            if names is not _absent:
                value = (value, names, *values)
            return cls.__new__(cls, value)
        if names is _absent and type is None:
            raise TypeError(f"{cls} has no members; specify `names=()` if you meant to create a new, empty, enum")
        if module is None:
            module = _caller_module(1)
        return cls._create_(value, None if names is _absent else names, module=module, qualname=qualname, type=type,
                            start=start, boundary=boundary)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        first_enum = metacls._get_mixins_(class_name, bases)[1]
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            last_values = []
            for count, name in enumerate(names):
                last_values.append(first_enum._generate_next_value_(name, start, count, last_values[:]))
            names = list(zip(names, last_values))
        for item in () if names is None else names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            namespace[name] = value
        if module is not None:
            namespace["__module__"] = module
        if qualname is not None:
            namespace["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            cls(value)
            return True
        except ValueError:
            return value in cls._unhashable_values_ or value in cls._hashable_values_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    @_builtin_property
    def __members__(cls):
        """All names, those of aliases too, with their members."""
        return _MappingProxyType(cls._member_map_)

    def __repr__(cls):
        return f"<{'flag' if _is_flag(cls) else 'enum'} {cls.__name__!r}>"

    def __dir__(cls):
        names = {"__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__", "__members__",
                 "__module__", "__name__", "__qualname__", *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            names.add("__new__")
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add("__init_subclass__")
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)

    @classmethod
    def _check_for_existing_members_(metacls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")

    @classmethod
    def _get_mixins_(metacls, class_name, bases):
        # The type of the values, and the enumeration among the bases.
        if not bases:
            return object, None
        if not isinstance(bases[-1], EnumType):
            raise TypeError("new enumerations should be created as "
                            "`EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return metacls._find_data_type_(class_name, bases) or object, bases[-1]

    @classmethod
    def _find_data_type_(metacls, class_name, bases):
        found = set()
        for chain in bases:
            nearest = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        found.add(base._member_type_)
                        break
                elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                    found.add(nearest or base)
                    break
                else:
                    nearest = nearest or base
        if len(found) > 1:
            raise TypeError(f"too many data types for {class_name!r}: {found!r}")
        return found.pop() if found else None

    @classmethod
    def _find_data_repr_(metacls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if "__repr__" in base.__dict__:
                    parameters = base.__dict__.get("__dataclass_params__")
                    return _dataclass_repr if parameters is not None and parameters.repr else base.__dict__["__repr__"]
        return None

    @classmethod
    def _find_new_(metacls, classdict, data_type, first_enum):
        # What makes members, whether the class itself brings it, and whether it takes the values.
        new = classdict.get("__new__")
        if isinstance(new, staticmethod):
            new = new.__func__
        is_saved = first_enum is not None and new is not None
        if new is None:
            usual = [None, object.__new__] if first_enum is None else [None, object.__new__, Enum.__new__]
            for name in ("__new_member__", "__new__"):
                for possible in (data_type, first_enum):
                    target = getattr(possible, name, None)
                    if new is None and target not in usual:
                        new = target
            if new is None:
                new = object.__new__
        return new, is_saved, first_enum is not None and new not in (Enum.__new__, object.__new__)

    def _add_member_(cls, name, made):
        # The member becomes an attribute - or, where the name means something for members, is reached past that.
        known = cls._member_map_.get(name)
        if known is not None:
            if known is not made:
                raise NameError(f"{name!r} is already bound: {known!r}")
            return
        found = kind = owner = None
        for base in cls.__mro__[1:]:
            attribute = base.__dict__.get(name)
            if attribute is None:
                continue
            if isinstance(attribute, property) or _type(attribute).__name__ == "DynamicClassAttribute":
                found, kind, owner = attribute, "enum", base
                break
            if _is_descriptor(attribute):
                found, kind, owner = found or attribute, "desc", owner or base
            else:
                found, kind, owner = attribute, "attr", base
        if found is None:
            _type.__setattr__(cls, name, made)
        else:
            redirect = property()
            redirect.member = made
            redirect.__set_name__(cls, name)
            if kind in ("enum", "desc"):
                redirect.fget = getattr(found, "fget", None)
                redirect.fset = getattr(found, "fset", None)
                redirect.fdel = getattr(found, "fdel", None)
            redirect._kind, redirect._owner = kind, owner
            _type.__setattr__(cls, name, redirect)
        cls._member_map_[name] = made


EnumMeta = EnumType


def _caller_module(depth):
    # The module of the code that makes an enumeration by a call; None if that is unknown.
    find = getattr(sys, "_getframemodulename", None)
    if find is not None:
        return find(depth + 1)
    try:
        return sys._getframe(depth + 1).f_globals.get("__name__")
    except (AttributeError, ValueError):
        return None


def _dataclass_repr(self):
    parts = [f"{name}={getattr(self, name)!r}" for name, field in self.__dataclass_fields__.items() if field.repr]
    return ", ".join(parts)


def _set_methods(cls, namespace, data_type, first_enum, bases):
    # Members look like members, not like their values, unless the class says otherwise.
    if ReprEnum is not None and ReprEnum in bases:
        if data_type is object:
            raise TypeError("ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)")
        if "__format__" not in namespace:
            namespace["__format__"] = cls.__format__ = data_type.__format__
        if "__str__" not in namespace:
            text = data_type.__str__
            namespace["__str__"] = cls.__str__ = data_type.__repr__ if text is object.__str__ else text
    for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
        if name not in namespace and getattr(cls, name) in (getattr(data_type, name), getattr(object, name)):
            setattr(cls, name, getattr(first_enum, name))


def _check_order(cls, order):
    order = order.replace(",", " ").split() if isinstance(order, str) else list(order)
    names = cls._member_names_
    order = [name for name in order if name not in cls._member_map_ or name in names]
    if order != names:
        raise TypeError(f"member order does not match _order_:\n  {names!r}\n  {order!r}")


Enum = ReprEnum = None


class Enum(metaclass=EnumType):
    """The base of enumerations."""

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for name, values in cls._unhashable_values_map_.items():
                if value in values:
                    return cls[name]
        if not cls._member_map_:
            if "_made_" in cls.__dict__:
                raise TypeError("do not use `super().__new__; call the appropriate __new__ directly")
            raise TypeError(f"{cls!r} has no members defined")
        result = error = None
        try:
            result = cls._missing_(value)
        except Exception as raised:
            error = raised
        if isinstance(result, cls) or _EJECT is not None and cls._boundary_ is _EJECT and isinstance(result, int):
            return result
        wrong = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        if result is None and error is None:
            raise wrong
        if error is None:
            error = TypeError(f"error in {cls.__name__}._missing_: returned {result!r} "
                              "instead of None or a valid member")
        if not isinstance(error, ValueError):
            error.__context__ = wrong
        raise error

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value that auto stands for: one more than the greatest before."""
        if not last_values:
            return start
        try:
            last = sorted(last_values)[-1]
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return last + 1
        except TypeError:
            raise TypeError(f"unable to increment {last!r}") from None

    @classmethod
    def _missing_(cls, value):
        """Called for a value that no member has; gives a member, or None."""
        return None

    def _add_alias_(self, name):
        """Give a member another name."""
        self.__class__._add_member_(name, self)

    def _add_value_alias_(self, value):
        """Give a member another value that it can be looked up by."""
        cls = self.__class__
        known = _find_equal(cls, value)
        if known is None:
            _note_value(cls, value, self)
        elif known is not self:
            raise ValueError(f"{value!r} is already bound: {known!r}")

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__name__}.{self._name_}: {(cls._value_repr_ or repr)(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __dir__(self):
        names = {"__class__", "__doc__", "__eq__", "__hash__", "__module__"}
        if self.__class__._member_type_ is not object:
            names.update(object.__dir__(self))
        names.update([name for name in self.__dict__ if name[0] != "_" and name not in self._member_map_])
        for cls in self.__class__.__mro__:
            for name, value in cls.__dict__.items():
                if name[0] != "_" and (name not in self._member_map_
                                       or isinstance(value, property) and value.fget is not None):
                    names.add(name)
        return sorted(names)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_


class ReprEnum(Enum):
    """The base of enumerations whose members look like their values, except in repr."""


class IntEnum(int, ReprEnum):
    """The base of enumerations whose members are ints."""


class StrEnum(str, ReprEnum):
    """The base of enumerations whose members are strs."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        for value, what in zip(values, ("{!r} is not a string", "encoding must be a string, not {!r}",
                                        "errors must be a string, not {!r}")):
            if not isinstance(value, str) and not (len(values) > 1 and value is values[0]):
                raise TypeError(what.format(value))
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The name in lower case."""
        return name.lower()


def unique(enumeration):
    """A decorator of enumerations that must not have aliases."""
    aliases = [f"{name} -> {made.name}" for name, made in enumeration.__members__.items() if name != made.name]
    if aliases:
        raise ValueError(f"duplicate values found in {enumeration!r}: {', '.join(aliases)}")
    return enumeration


def pickle_by_global_name(self, proto):
    """A __reduce_ex__ that says the name of the member, which is one of the module."""
    return self.name


def pickle_by_enum_name(self, proto):
    """A __reduce_ex__ that says the name of the member, which the class has."""
    return getattr, (self.__class__, self._name_)

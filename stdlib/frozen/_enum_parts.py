"""What is written into an enumeration, and the namespace that takes it in."""

# What is here says that it is enum's.
__name__ = "enum"

_type = type
_builtin_property = property
_absent = object()


class nonmember:
    """Says that a value in an enumeration is no member."""

    def __init__(self, value):
        self.value = value


class member:
    """Says that a value in an enumeration is a member, though it looks like none."""

    def __init__(self, value):
        self.value = value


class auto:
    """A value that _generate_next_value_ makes."""

    def __init__(self, value=_absent):
        self.value = value

    def __repr__(self):
        return f"auto({'_auto_null' if self.value is _absent else repr(self.value)})"


def _is_descriptor(thing):
    return hasattr(thing, "__get__") or hasattr(thing, "__set__") or hasattr(thing, "__delete__")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(class_name, name):
    start = f"_{class_name}__"
    return len(name) > len(start) and name.startswith(start) and not name.endswith("__")


class property:
    """A property of members; asked for on the class, its name is that of a member, if there is one."""

    fget = fset = fdel = None
    name = clsname = member = None
    # What the name means for members that have no value for it: "attr" or "desc", of that class.
    _kind = _owner = None

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = doc or getattr(fget, "__doc__", None)

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
        if self.fget is not None:
            return self.fget(instance)
        if self._kind == "attr":
            return getattr(self._owner, self.name)
        if self._kind == "desc":
            return getattr(instance._value_, self.name)
        try:
            return ownerclass._member_map_[self.name]
        except KeyError:
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}") from None

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")
        return self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__

    def getter(self, fget):
        """The same with another function to get the value."""
        return _type(self)(fget, self.fset, self.fdel, self.__doc__)

    def setter(self, fset):
        """The same with another function to set the value."""
        return _type(self)(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        """The same with another function to delete the value."""
        return _type(self)(self.fget, self.fset, fdel, self.__doc__)


_sunders = frozenset(("_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_",
                      "_iter_member_by_value_", "_iter_member_by_def_", "_add_alias_", "_add_value_alias_",
                      "_use_args_", "_member_names_"))


class EnumDict(dict):
    """The namespace of an enumeration while its class statement runs: it notes which names are members."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._generate_next_value = None

    @_builtin_property
    def member_names(self):
        """The names of the members so far."""
        return list(self._member_names)

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            value = self._set_sunder(key, value)
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif not _is_descriptor(value) and not self._is_inner_class(value):
            value = self._add(key, value)
        super().__setitem__(key, value)

    def _is_inner_class(self, value):
        if self._cls_name is None or not isinstance(value, type):
            return False
        parts = value.__qualname__.split(".")
        return len(parts) > 1 and parts[-2] == self._cls_name

    def _set_sunder(self, key, value):
        if key not in _sunders:
            raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
        elif key == "_ignore_":
            value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            self._ignore = value
            already = {name for name in value if name in self._member_names}
            if already:
                raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")
        return value

    def _add(self, key, value):
        # One more member: its value, which auto may have to be made for.
        if key in self:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        if isinstance(value, member):
            value = value.value
        if isinstance(value, auto):
            value = self._make_auto(key, value)
        elif isinstance(value, tuple) and any([isinstance(part, auto) for part in value]):
            parts = [self._make_auto(key, part) if isinstance(part, auto) else part for part in value]
            try:
                value = _type(value)(parts)
            except TypeError:
                value = _type(value)(*parts)
        else:
            self._last_values.append(value)
        self._member_names[key] = None
        return value

    def _make_auto(self, key, asked):
        if asked.value is _absent:
            asked.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        self._last_values.append(asked.value)
        return asked.value

    def update(self, members, **more_members):
        """Set the pairs of a mapping or of an iterable, then those of the keywords."""
        pairs = [(key, members[key]) for key in members.keys()] if hasattr(members, "keys") else members
        for key, value in pairs:
            self[key] = value
        for key, value in more_members.items():
            self[key] = value

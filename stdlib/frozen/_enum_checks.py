"""verify and global_enum: what enumerations may be asked to be."""

import sys
from enum import Flag, StrEnum, auto

# What is here says that it is enum's.
__name__ = "enum"


class EnumCheck(StrEnum):
    """What verify can ask for."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """A decorator of enumerations that must be as it says."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                self._check_unique(enumeration)
            elif check is CONTINUOUS:
                self._check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                self._check_named(enumeration)
        return enumeration

    def _check_unique(self, enumeration):
        aliases = [f"{name} -> {made.name}" for name, made in enumeration.__members__.items() if name != made.name]
        if aliases:
            raise ValueError(f"aliases found in {enumeration!r}: {', '.join(aliases)}")

    def _check_continuous(self, enumeration):
        values = {made.value for made in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if issubclass(enumeration, Flag):
            kind = "flag"
            asked = [1 << bit for bit in range(low.bit_length(), high.bit_length() - 1)]
        else:
            kind = "enum"
            asked = range(low + 1, high)
        missing = [number for number in asked if number not in values]
        if missing:
            text = f"invalid {kind} {enumeration.__name__!r}: missing values {', '.join(map(str, missing))}"
            raise ValueError(text[:256])

    def _check_named(self, enumeration):
        values = {made.value for made in enumeration._member_map_.values()}
        wrong = []
        unnamed = 0
        for name, alias in enumeration._member_map_.items():
            if name in enumeration._member_names_ or alias.value < 0:
                continue
            bits = [1 << bit for bit in range(alias.value.bit_length()) if alias.value >> bit & 1]
            missing = [bit for bit in bits if bit not in values]
            if missing:
                wrong.append(name)
                for bit in missing:
                    unnamed |= bit
        if wrong:
            which = f"alias {wrong[0]} is missing" if len(wrong) == 1 else \
                f"aliases {', '.join(wrong[:-1])} and {wrong[-1]} are missing"
            what = f"value 0x{unnamed:x}" if unnamed & (unnamed - 1) == 0 else f"combined values of 0x{unnamed:x}"
            raise ValueError(f"invalid Flag {enumeration.__name__!r}: {which} {what} "
                             "[use enum.show_flag_values(value) for details]")


def _module_of(member):
    return member.__class__.__module__.split(".")[-1]


def global_enum_repr(self):
    """The repr of a member that is a name of its module."""
    return f"{_module_of(self)}.{self._name_}"


def global_flag_repr(self):
    """The repr of flags that are names of their module."""
    module = _module_of(self)
    cls = self.__class__
    if self._name_ is None:
        return f"{module}.{cls.__name__}({self._value_!r})"
    if self._name_ in cls._member_map_ or "|" not in self._name_:
        return f"{module}.{self._name_}"
    parts = []
    for name in self._name_.split("|"):
        parts.append(name if name[0].isdigit() else f"{module}.{name}")
    return "|".join(parts)


def global_str(self):
    """The str of a member that is a name of its module."""
    if self._name_ is None:
        return f"{self.__class__.__name__}({self._value_!r})"
    return self._name_


def global_enum(cls, update_str=False):
    """A decorator that makes the members names of the module, and lets their reprs say so."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, StrEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls

"""Flags: enumerations whose members are bits, and combine."""

import enum
from enum import Enum, ReprEnum, StrEnum, auto

# What is here says that it is enum's.
__name__ = "enum"


class FlagBoundary(StrEnum):
    """What becomes of a value with bits that no member has."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _bits(number):
    # The single bits, the lowest first.
    if number < 0:
        raise ValueError(f"{number!r} is not a positive integer")
    while number:
        bit = number & -number
        yield bit
        number ^= bit


def show_flag_values(value):
    """The single bits of a number or a member, as a list."""
    return [*_bits(int(value._value_ if isinstance(value, Enum) else value))]


def _binary(number, width):
    # The sign as a bit, then the others: that of a negative number in two's complement.
    length = number.bit_length()
    digits = f"{number & ((1 << length) - 1):b}" if length else "0"
    sign = "1" if number < 0 else "0"
    if number < 0:
        digits = digits.rjust(length, "0") if length else ""
    return f"0b{sign} {digits.rjust(width, sign)}"


class Flag(Enum, boundary=STRICT):
    """The base of enumerations whose members are bits."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value that auto stands for: the next bit."""
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 1 << last.bit_length()
        except Exception:
            raise TypeError(f"invalid flag value {last!r}") from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        """The members of which a value is made, the lowest bit first."""
        for bit in _bits(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        """The members of which a value is made, in the order of their definition."""
        yield from sorted(cls._iter_member_by_value_(value), key=lambda made: made._sort_order_)

    @classmethod
    def _missing_(cls, value):
        """A member for a combination of bits."""
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        asked = value
        all_bits, mask, boundary = cls._all_bits_, cls._flag_mask_, cls._boundary_
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            # Bits that no member has.
            if boundary is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(f"{cls!r} invalid value {value!r}\n    given {_binary(value, width)}\n"
                                 f"  allowed {_binary(mask, width)}")
            if boundary is EJECT:
                return value
            if boundary is CONFORM:
                value &= mask
            elif boundary is KEEP:
                if value < 0:
                    value += max(all_bits + 1, 2 ** value.bit_length())
            else:
                raise ValueError(f"{cls!r} unknown flag boundary {boundary!r}")
        if value < 0:
            value = all_bits + 1 + value if boundary in (EJECT, KEEP) else cls._singles_mask_ & value
        unknown = value & ~mask
        if unknown and boundary is not KEEP:
            raise ValueError(f"{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{bin(unknown)}]")
        made = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        if not hasattr(made, "_value_"):
            made._value_ = value
        made._name_ = cls._name_of(value)
        made = cls._value2member_map_.setdefault(value, made)
        if asked < 0:
            cls._value2member_map_[asked] = made
        return made

    @classmethod
    def _name_of(cls, value):
        # The names of the members that are in a value, joined; those of several bits only for bits that have no name.
        singles = value & cls._singles_mask_
        several = value & ~cls._singles_mask_
        members = [*cls._iter_member_(singles)]
        combined = singles
        if several:
            for made in cls._member_map_.values():
                number = made._value_
                if made not in members and number and number & value == number:
                    members.append(made)
                    combined |= number
        if not combined:
            return None
        name = "|".join([made._name_ for made in members])
        unknown = value ^ combined
        if not unknown:
            return name
        if cls._boundary_ is STRICT:
            raise ValueError(f"{cls!r}: no members with value {unknown!r}")
        return f"{name}|{cls._numeric_repr_(unknown)}"

    @staticmethod
    def _complete(cls, namespace):
        # Called for each class of flags when its members are made.
        for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
            if name not in namespace:
                setattr(cls, name, getattr(Flag, name))
        values = [made._value_ for made in cls]
        if values != sorted(values):
            cls._iter_member_ = cls._iter_member_by_def_

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and "
                            f"{self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        cls = self.__class__
        value = (cls._value_repr_ or repr)(self._value_)
        return f"<{cls.__name__}: {value}>" if self._name_ is None else f"<{cls.__name__}.{self._name_}: {value}>"

    def __str__(self):
        name = self.__class__.__name__
        return f"{name}({self._value_!r})" if self._name_ is None else f"{name}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def _operand(self, other, symbol):
        number = self._get_value(other)
        if number is not NotImplemented:
            for flag in (self, other):
                if self._get_value(flag) is None:
                    raise TypeError(f"'{flag}' cannot be combined with other flags with {symbol}")
        return number

    def __or__(self, other):
        number = self._operand(other, "|")
        return number if number is NotImplemented else self.__class__(self._value_ | number)

    def __and__(self, other):
        number = self._operand(other, "&")
        return number if number is NotImplemented else self.__class__(self._value_ & number)

    def __xor__(self, other):
        number = self._operand(other, "^")
        return number if number is NotImplemented else self.__class__(self._value_ ^ number)

    def __invert__(self):
        if self._get_value(self) is None:
            raise TypeError(f"'{self}' cannot be inverted")
        if self._inverted_ is None:
            if self._boundary_ in (EJECT, KEEP):
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(self._singles_mask_ & ~self._value_)
        return self._inverted_

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


enum._Flag = Flag
enum._EJECT = EJECT


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """The base of enumerations whose members are bits, and ints."""

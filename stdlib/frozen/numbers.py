"""The kinds of numbers, as abstract classes."""

from abc import ABCMeta, abstractmethod

__all__ = ["Number", "Complex", "Real", "Rational", "Integral"]


def _abstract(names):
    """Abstract methods of these names."""
    def make(name):
        def method(self, *args):
            raise NotImplementedError
        method.__name__ = method.__qualname__ = name
        return abstractmethod(method)

    return {name: make(name) for name in names.split()}


class Number(metaclass=ABCMeta):
    """Any number."""

    __slots__ = ()
    __hash__ = None


class Complex(Number):
    """What can be added, multiplied and raised to a power, and has a real and an imaginary part."""

    __slots__ = ()
    locals().update(_abstract("__complex__ __add__ __radd__ __neg__ __pos__ __mul__ __rmul__ __truediv__ __rtruediv__ "
                              "__pow__ __rpow__ __abs__ conjugate __eq__"))

    def __bool__(self):
        """Whether it is not 0."""
        return self != 0

    @property
    @abstractmethod
    def real(self):
        raise NotImplementedError

    @property
    @abstractmethod
    def imag(self):
        raise NotImplementedError

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other


Complex.register(complex)


class Real(Complex):
    """What has an order besides, and can be rounded and divided with a remainder."""

    __slots__ = ()
    locals().update(_abstract("__float__ __trunc__ __floor__ __ceil__ __round__ __floordiv__ __rfloordiv__ __mod__ "
                              "__rmod__ __lt__ __le__"))

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self

    def __complex__(self):
        return complex(float(self))

    @property
    def real(self):
        """Itself."""
        return +self

    @property
    def imag(self):
        """0."""
        return 0

    def conjugate(self):
        """Itself."""
        return +self


Real.register(float)


class Rational(Real):
    """A quotient of integers."""

    __slots__ = ()

    @property
    @abstractmethod
    def numerator(self):
        raise NotImplementedError

    @property
    @abstractmethod
    def denominator(self):
        raise NotImplementedError

    def __float__(self):
        return int(self.numerator) / int(self.denominator)


class Integral(Rational):
    """An integer."""

    __slots__ = ()
    locals().update(_abstract("__int__ __pow__ __lshift__ __rlshift__ __rshift__ __rrshift__ __and__ __rand__ __xor__ "
                              "__rxor__ __or__ __ror__ __invert__"))

    def __index__(self):
        return int(self)

    def __float__(self):
        return float(int(self))

    @property
    def numerator(self):
        """Itself."""
        return +self

    @property
    def denominator(self):
        """1."""
        return 1


Integral.register(int)


def _register_fractions():
    from fractions import Fraction
    Rational.register(Fraction)


_register_fractions()

"""Special forms, type variables, and types with arguments."""

import sys

native_generic = type(list[int])
# The names of built-in classes, which make no objects.
_NOT_MADE = ("List", "Dict", "Set", "FrozenSet", "Tuple", "Type")


def caller_module(depth=2):
    """The name of the module that calls the caller."""
    try:
        return sys._getframe(depth).f_globals.get("__name__")
    except (AttributeError, ValueError):
        return None


def type_text(obj):
    """A type as it stands in the text of another."""
    if isinstance(obj, type) and not isinstance(obj, native_generic):
        if obj.__module__ == "builtins":
            return obj.__qualname__
        return "%s.%s" % (obj.__module__, obj.__qualname__)
    if obj is Ellipsis:
        return "..."
    if isinstance(obj, tuple) or isinstance(obj, list):
        return "[" + ", ".join([type_text(item) for item in obj]) + "]"
    if type(obj) is type(type_text):
        return obj.__name__
    return repr(obj)


def as_type(arg, what="Parameters to generic types must be types."):
    """An argument as it is kept: None as its type, a text as a reference."""
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg)
    if type(arg) in (int, float, tuple, dict, set, bool, bytes):
        raise TypeError("%s Got %.100r." % (what, arg))
    return arg


def parameters_of(args):
    """The type variables in arguments, each once."""
    found = []
    for arg in args:
        if isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)):
            inner = (arg,)
        elif isinstance(arg, (list, tuple)):
            inner = parameters_of(arg)
        else:
            inner = () if isinstance(arg, type) else getattr(arg, "__parameters__", ())
        for item in inner:
            if item not in found:
                found.append(item)
    return tuple(found)


def _replaced(arg, values):
    if isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)):
        return values.get(arg, arg)
    if isinstance(arg, list):
        return [_replaced(item, values) for item in arg]
    inner = () if isinstance(arg, type) and not isinstance(arg, native_generic) else getattr(arg, "__parameters__", ())
    if inner:
        return arg[tuple([values.get(item, item) for item in inner])]
    return arg


class _Typing:
    """What can be joined with | to a union."""

    __module__ = "typing"

    __slots__ = ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class ForwardRef(_Typing):
    """A type that is named by a text."""

    __module__ = "typing"

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError("Forward reference must be a string -- got %r" % (arg,))
        try:
            compile(arg, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError("Forward reference must be an expression -- got %r" % arg) from None
        self.__forward_arg__ = arg
        self.__forward_module__ = module

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return "ForwardRef(%r)" % self.__forward_arg__


class _NoDefault:
    __module__ = "typing"

    def __repr__(self):
        return "typing.NoDefault"


NoDefault = _NoDefault()


class _Variable(_Typing):
    __module__ = "typing"

    def __repr__(self):
        if self.__covariant__:
            return "+" + self.__name__
        if self.__contravariant__:
            return "-" + self.__name__
        return self.__name__ if self.__infer_variance__ else "~" + self.__name__

    def _setup(self, name, bound, covariant, contravariant, infer_variance, default):
        self.__name__ = name
        self.__bound__ = None if bound is None else as_type(bound, "Bound must be a type.")
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if infer_variance and (covariant or contravariant):
            raise ValueError("Variance cannot be specified with infer_variance.")
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)
        self.__default__ = default
        self.__module__ = caller_module(3)

    def has_default(self):
        """Whether there is a default."""
        return self.__default__ is not NoDefault

    def __typing_subst__(self, arg):
        return arg

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__name__


class TypeVar(_Variable):
    """A variable that stands for a type."""

    __module__ = "typing"

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False,
                 default=NoDefault):
        self._setup(name, bound, covariant, contravariant, infer_variance, default)
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__constraints__ = tuple([as_type(c, "TypeVar(name, constraint, ...): constraints must be types.")
                                      for c in constraints])


class ParamSpecArgs:
    """The positional arguments of a ParamSpec."""

    __module__ = "typing"

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return self.__origin__.__name__ + ".args"


class ParamSpecKwargs:
    """The keyword arguments of a ParamSpec."""

    __module__ = "typing"

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return self.__origin__.__name__ + ".kwargs"


class ParamSpec(_Variable):
    """A variable that stands for the parameters of a function."""

    __module__ = "typing"

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False,
                 default=NoDefault):
        self._setup(name, bound, covariant, contravariant, infer_variance, default)
        self.args = ParamSpecArgs(self)
        self.kwargs = ParamSpecKwargs(self)


class TypeVarTuple(_Typing):
    """A variable that stands for any number of types."""

    __module__ = "typing"

    def __init__(self, name, *, default=NoDefault):
        self.__name__ = name
        self.__default__ = default

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


class GenericAlias(_Typing):
    """A type with arguments."""

    __module__ = "typing"

    def __init__(self, origin, args, name=None, shown=None):
        self.__origin__ = origin
        self.__args__ = args
        self.__parameters__ = parameters_of(args)
        self._name = name
        self._shown = shown

    def __repr__(self):
        head = "typing." + self._name if self._name else type_text(self.__origin__)
        inside = self._shown or ", ".join([type_text(arg) for arg in self.__args__]) or "()"
        return "%s[%s]" % (head, inside)

    def __getitem__(self, args):
        if not self.__parameters__:
            raise TypeError("%r is not a generic class" % self)
        args = args if isinstance(args, tuple) else (args,)
        count = len(self.__parameters__)
        if len(args) != count:
            raise TypeError("Too %s arguments for %r; actual %d, expected %d"
                            % ("many" if len(args) > count else "few", self, len(args), count))
        values = dict(zip(self.__parameters__, [as_type(arg) for arg in args]))
        return self._again(tuple([_replaced(arg, values) for arg in self.__args__]))

    def _again(self, args):
        if self.__origin__ is Union:
            return Union[args]
        if self._name == "Callable":
            return _callable_of(args)
        return type(self)(self.__origin__, args, self._name)

    def __call__(self, *args, **kwargs):
        origin = self.__origin__
        if self._name in ("Union", "Optional", "Literal", "ClassVar", "Final"):
            raise TypeError("Cannot instantiate %r" % self)
        if self._name in _NOT_MADE:
            raise TypeError("Type %s cannot be instantiated; use %s() instead" % (self._name, origin.__name__))
        made = origin(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except Exception:
            pass
        return made

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if origin is Generic or not isinstance(origin, type):
            return (origin,) if origin is Generic else (resolved(origin),)
        entries = [origin]
        # A class with parameters of its own is generic too, unless one of its later bases says so.
        later = bases[bases.index(self) + 1:]
        if origin.__module__ != "typing" and not issubclass(origin, Generic):
            if not any([isinstance(b, GenericAlias) or isinstance(b, type) and issubclass(b, Generic) for b in later]):
                entries.append(Generic)
        return tuple(entries)

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError("%r object has no attribute %r" % (type(self).__name__, name))
        return getattr(resolved(self.__origin__), name)

    def __instancecheck__(self, obj):
        if self.__origin__ is Union:
            return isinstance(obj, self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        if self.__origin__ is Union:
            return issubclass(cls, self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __eq__(self, other):
        if not isinstance(other, GenericAlias):
            return NotImplemented
        if self.__origin__ is not other.__origin__:
            return False
        if self.__origin__ is Union:
            return set(self.__args__) == set(other.__args__)
        return self.__args__ == other.__args__ and getattr(self, "__metadata__", None) == getattr(
            other, "__metadata__", None)

    def __hash__(self):
        if self.__origin__ is Union:
            return hash((Union, frozenset(self.__args__)))
        return hash((self.__origin__, self.__args__))

    def __reduce__(self):
        return GenericAlias, (self.__origin__, self.__args__, self._name)


class AnnotatedAlias(GenericAlias):
    """A type and what was noted about it."""

    __module__ = "typing"

    def __init__(self, origin, metadata):
        if isinstance(origin, AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, (origin,), "Annotated")
        self.__metadata__ = metadata

    def __repr__(self):
        notes = ", ".join([repr(note) for note in self.__metadata__])
        return "typing.Annotated[%s, %s]" % (type_text(self.__origin__), notes)

    def _again(self, args):
        return AnnotatedAlias(args[0], self.__metadata__)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))


def resolved(origin):
    """The class of an alias whose module is imported when it is asked for."""
    if isinstance(origin, str):
        module, name = origin.rsplit(".", 1)
        __import__(module)
        return getattr(sys.modules[module], name)
    return origin


class NamedAlias(_Typing):
    """A name for a class of another module, such as List or Iterable; an argument makes a type of it."""

    __module__ = "typing"

    def __init__(self, name, origin, count):
        self._name = name
        self._where = origin
        self._count = count

    @property
    def __origin__(self):
        return resolved(self._where)

    def __repr__(self):
        return "typing." + self._name

    def __getitem__(self, args):
        args = args if isinstance(args, tuple) else (args,)
        if len(args) != self._count and self._count >= 0:
            raise TypeError("Too %s arguments for %r; actual %d, expected %d"
                            % ("many" if len(args) > self._count else "few", self, len(args), self._count))
        return GenericAlias(self.__origin__, tuple([as_type(arg) for arg in args]), self._name)

    def __call__(self, *args, **kwargs):
        if self._name in _NOT_MADE:
            raise TypeError("Type %s cannot be instantiated; use %s() instead" % (self._name, self.__origin__.__name__))
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)


class TupleAlias(NamedAlias):
    """Tuple, of one type for each place or of one type and dots."""

    __module__ = "typing"

    def __getitem__(self, args):
        args = args if isinstance(args, tuple) else (args,)
        return GenericAlias(tuple, tuple([arg if arg is Ellipsis else as_type(arg) for arg in args]), "Tuple")


def _callable_of(args):
    kind = resolved("collections.abc.Callable")
    given = args[:-1]
    result = type_text(args[-1])
    only = given[0] if len(given) == 1 else None
    concatenated = isinstance(only, GenericAlias) and only._name == "Concatenate"
    if only is Ellipsis or isinstance(only, ParamSpec) or concatenated:
        shown = "%s, %s" % (type_text(given[0]), result)
    else:
        shown = "[%s], %s" % (", ".join([type_text(arg) for arg in given]), result)
    return GenericAlias(kind, args, "Callable", shown)


class CallableAlias(NamedAlias):
    """Callable, of a list of types, or dots, and the type of what is returned."""

    __module__ = "typing"

    def __getitem__(self, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        given, result = args
        if isinstance(given, list):
            given = tuple([as_type(arg) for arg in given])
        else:
            given = (given,)
        return _callable_of(given + (as_type(result),))


class SpecialForm(_Typing):
    """A word that means something to a type checker; with a maker, also something with arguments."""

    __module__ = "typing"

    def __init__(self, name, make=None):
        self._name = name
        self._make = make

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwargs):
        raise TypeError("Cannot instantiate %r" % self)

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass %r" % self)

    def __getitem__(self, args):
        if self._make is None:
            raise TypeError("%r is not subscriptable" % self)
        return self._make(self, args)

    def __instancecheck__(self, obj):
        raise TypeError("%r cannot be used with isinstance()" % self)

    def __subclasscheck__(self, cls):
        raise TypeError("%r cannot be used with issubclass()" % self)


def _make_one(form, arg):
    if isinstance(arg, tuple):
        raise TypeError("%r accepts only single type. Got %.100r." % (form, arg))
    return GenericAlias(form, (as_type(arg),), form._name)


def _make_many(form, args):
    args = args if isinstance(args, tuple) else (args,)
    return GenericAlias(form, tuple([as_type(arg) for arg in args]), form._name)


def _make_union(form, args):
    args = args if isinstance(args, tuple) else (args,)
    if not args:
        raise TypeError("Cannot take a Union of no types.")
    kinds = []
    for arg in args:
        arg = as_type(arg, "Union[arg, ...]: each arg must be a type.")
        flat = arg.__args__ if isinstance(arg, GenericAlias) and arg.__origin__ is Union or (
            type(arg).__name__ == "UnionType") else (arg,)
        for kind in flat:
            if kind not in kinds:
                kinds.append(kind)
    if len(kinds) == 1:
        return kinds[0]
    none = type(None)
    if len(kinds) == 2 and none in kinds:
        other = kinds[0] if kinds[1] is none else kinds[1]
        return GenericAlias(Union, tuple(kinds), "Optional", type_text(other))
    return GenericAlias(Union, tuple(kinds), "Union")


def _make_optional(form, arg):
    if isinstance(arg, tuple):
        raise TypeError("%r requires a single type. Got %.100r." % (form, arg))
    return Union[arg, None]


def _make_literal(form, args):
    args = args if isinstance(args, tuple) else (args,)
    values = []
    for arg in args:
        inner = arg.__args__ if isinstance(arg, GenericAlias) and arg.__origin__ is Literal else (arg,)
        for value in inner:
            if not any([type(value) is type(other) and value == other for other in values]):
                values.append(value)
    return GenericAlias(Literal, tuple(values), "Literal", ", ".join([repr(value) for value in values]))


def _make_annotated(form, args):
    if not isinstance(args, tuple) or len(args) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    return AnnotatedAlias(as_type(args[0]), args[1:])


class Generic:
    """The base of classes with type variables."""

    __module__ = "typing"
    __slots__ = ()
    _is_protocol = False

    @classmethod
    def __class_getitem__(cls, args):
        args = args if isinstance(args, tuple) else (args,)
        if cls is Generic or cls.__name__ == "Protocol" and cls.__module__ == "typing":
            for arg in args:
                if not isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)) and not (
                        isinstance(arg, GenericAlias) and arg._name == "Unpack"):
                    raise TypeError("Parameters to %s[...] must all be type variables or parameter specification "
                                    "variables." % cls.__name__)
            if len(set(args)) != len(args):
                raise TypeError("Parameters to %s[...] must all be unique" % cls.__name__)
            return GenericAlias(cls, args, cls.__name__)
        parameters = getattr(cls, "__parameters__", ())
        if not parameters:
            raise TypeError("%r is not a generic class" % cls)
        variadic = any([isinstance(p, (ParamSpec, TypeVarTuple)) for p in parameters])
        if len(args) != len(parameters) and not variadic:
            raise TypeError("Too %s arguments for %r; actual %d, expected %d"
                            % ("many" if len(args) > len(parameters) else "few", cls, len(args), len(parameters)))
        return GenericAlias(cls, tuple([arg if isinstance(arg, (list, tuple)) or arg is Ellipsis else as_type(arg)
                                        for arg in args]))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__")
        if bases is None:
            if Generic in cls.__bases__ and cls.__name__ != "Protocol":
                raise TypeError("Cannot inherit from plain Generic")
            return
        declared = None
        for base in bases:
            if isinstance(base, GenericAlias) and base._name in ("Generic", "Protocol"):
                declared = base.__parameters__
        cls.__parameters__ = parameters_of(bases) if declared is None else declared


Union = SpecialForm("Union", _make_union)
Optional = SpecialForm("Optional", _make_optional)
Literal = SpecialForm("Literal", _make_literal)
Annotated = SpecialForm("Annotated", _make_annotated)
ClassVar = SpecialForm("ClassVar", _make_one)
Final = SpecialForm("Final", _make_one)
Required = SpecialForm("Required", _make_one)
NotRequired = SpecialForm("NotRequired", _make_one)
ReadOnly = SpecialForm("ReadOnly", _make_one)
TypeGuard = SpecialForm("TypeGuard", _make_one)
TypeIs = SpecialForm("TypeIs", _make_one)
Unpack = SpecialForm("Unpack", _make_one)
Concatenate = SpecialForm("Concatenate", _make_many)
NoReturn = SpecialForm("NoReturn")
Never = SpecialForm("Never")
Self = SpecialForm("Self")
LiteralString = SpecialForm("LiteralString")
TypeAlias = SpecialForm("TypeAlias")
AnyStr = TypeVar("AnyStr", bytes, str)
Tuple = TupleAlias("Tuple", tuple, -1)
Type = NamedAlias("Type", type, 1)
Callable = CallableAlias("Callable", "collections.abc.Callable", 2)

# typing: what annotations are made of, and what can be asked of them.
import typing
from typing import (TYPE_CHECKING, Annotated, Any, Callable, ClassVar, Dict, Final, Generic, Iterable, Iterator, List, Literal, Mapping, NamedTuple,
                    NewType, Optional, Protocol, Sequence, Set, Tuple, Type, TypedDict, TypeVar, Union, cast, get_args, get_origin, get_type_hints,
                    overload, runtime_checkable)

T = TypeVar("T")
K = TypeVar("K", bound=int)
S = TypeVar("S", int, str)


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for form in (Any, List, List[int], Dict[str, int], Optional[int], Union[int, str], Union[int, str, None], Union[int], Union[int, Union[str, int]], Tuple[int, ...],
             Tuple[()], Tuple[int, str], Callable, Callable[[int, str], bool], Callable[..., None], Callable[[], int], Literal[1, "a", True], Annotated[int, "x", 5],
             ClassVar[int], Final[str], Type[int], Iterable[T], Mapping[str, List[int]], List["Later"], T, K, typing.NoReturn, typing.Self, Optional["X"],
             Sequence[Any], Set[None], List[List[T]], typing.Union, typing.Literal):
    print(form, get_origin(form), get_args(form))
print(List[int] == List[int], Union[int, str] == Union[str, int], hash(List[int]) == hash(List[int]), List[T][int], Dict[str, T][int], List[int] == List[str], Optional[T][int])
print(TYPE_CHECKING, cast(int, "a"), T.__name__, K.__bound__, S.__constraints__, TypeVar("C", covariant=True), TypeVar("D", contravariant=True), isinstance(5, Union[int, str]))
print(attempt(isinstance, [], List[int]), isinstance([], List), attempt(lambda: List[int, str]), attempt(lambda: Optional[int, str]), attempt(Union), attempt(lambda: Union[()]))
print(attempt(Any), attempt(TypeVar, "X", int), attempt(List[int]), attempt(List), attempt(lambda: typing.Self[int]))


class Stack(Generic[T]):
    def __init__(self):
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)


class IntStack(Stack[int]):
    pass


class Two(Generic[T, K]):
    x: "Optional[Two]" = None
    y: ClassVar[int] = 5


stack = Stack[int]()
stack.push(1)
print(stack.items, Stack.__parameters__, Stack[str].__args__, IntStack.__parameters__, [c.__name__ for c in IntStack.__mro__], Two.__parameters__, stack.__orig_class__, attempt(lambda: Stack[int, str]))
print(get_type_hints(Stack.push), get_type_hints(Two))


class Point(NamedTuple):
    x: int
    y: "float" = 1.5

    def total(self):
        return self.x + self.y


p = Point(1)
print(p, p.total(), p._asdict(), Point._fields, Point._field_defaults, p._replace(x=3), p == (1, 1.5), get_type_hints(Point), Point.__mro__[1].__name__)
Q = NamedTuple("Q", [("a", int), ("b", str)])
print(Q(1, "z"), Q.__annotations__)


class Movie(TypedDict):
    name: str
    year: int


class Series(Movie, total=False):
    seasons: int


m = Movie(name="x", year=5)
print(m, type(m).__name__, Movie.__total__, sorted(Series.__annotations__), sorted(Series.__required_keys__), sorted(Series.__optional_keys__), attempt(isinstance, m, Movie), typing.is_typeddict(Movie))


@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...


class Named(Protocol):
    name: str


class File:
    def close(self):
        pass


print(isinstance(File(), Closes), isinstance(5, Closes), issubclass(File, Closes), attempt(isinstance, 5, Named), attempt(Closes), isinstance(5, typing.SupportsInt), isinstance("a", typing.SupportsInt), isinstance(1, typing.SupportsIndex))


class Impl(Closes):
    def __init__(self):
        self.done = False


print(Impl().done, isinstance(Impl(), Closes))
UserId = NewType("UserId", int)
print(UserId(5), UserId, UserId.__supertype__)


@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x):
    return x


print(f(5), len(typing.get_overloads(f)))


def g(a: "int", b: Optional[str] = None, *c: Annotated[int, "meta"]) -> "List[int]":
    pass


print(get_type_hints(g), get_type_hints(g, include_extras=True))
print(typing.final(Stack) is Stack, typing.get_origin(int), typing.get_args(int), typing.AnyStr, typing.Text is str)


# needs: 3.13
# expect:
# typing.Any None ()
# typing.List <class 'list'> ()
# typing.List[int] <class 'list'> (<class 'int'>,)
# typing.Dict[str, int] <class 'dict'> (<class 'str'>, <class 'int'>)
# typing.Optional[int] typing.Union (<class 'int'>, <class 'NoneType'>)
# typing.Union[int, str] typing.Union (<class 'int'>, <class 'str'>)
# typing.Union[int, str, NoneType] typing.Union (<class 'int'>, <class 'str'>, <class 'NoneType'>)
# <class 'int'> None ()
# typing.Union[int, str] typing.Union (<class 'int'>, <class 'str'>)
# typing.Tuple[int, ...] <class 'tuple'> (<class 'int'>, Ellipsis)
# typing.Tuple[()] <class 'tuple'> ()
# typing.Tuple[int, str] <class 'tuple'> (<class 'int'>, <class 'str'>)
# typing.Callable <class 'collections.abc.Callable'> ()
# typing.Callable[[int, str], bool] <class 'collections.abc.Callable'> ([<class 'int'>, <class 'str'>], <class 'bool'>)
# typing.Callable[..., NoneType] <class 'collections.abc.Callable'> (Ellipsis, <class 'NoneType'>)
# typing.Callable[[], int] <class 'collections.abc.Callable'> ([], <class 'int'>)
# typing.Literal[1, 'a', True] typing.Literal (1, 'a', True)
# typing.Annotated[int, 'x', 5] typing.Annotated (<class 'int'>, 'x', 5)
# typing.ClassVar[int] typing.ClassVar (<class 'int'>,)
# typing.Final[str] typing.Final (<class 'str'>,)
# typing.Type[int] <class 'type'> (<class 'int'>,)
# typing.Iterable[~T] <class 'collections.abc.Iterable'> (~T,)
# typing.Mapping[str, typing.List[int]] <class 'collections.abc.Mapping'> (<class 'str'>, typing.List[int])
# typing.List[ForwardRef('Later')] <class 'list'> (ForwardRef('Later'),)
# ~T None ()
# ~K None ()
# typing.NoReturn None ()
# typing.Self None ()
# typing.Optional[ForwardRef('X')] typing.Union (ForwardRef('X'), <class 'NoneType'>)
# typing.Sequence[typing.Any] <class 'collections.abc.Sequence'> (typing.Any,)
# typing.Set[NoneType] <class 'set'> (<class 'NoneType'>,)
# typing.List[typing.List[~T]] <class 'list'> (typing.List[~T],)
# typing.Union None ()
# typing.Literal None ()
# True True True typing.List[int] typing.Dict[str, int] False typing.Optional[int]
# False a T <class 'int'> (<class 'int'>, <class 'str'>) +C -D True
# TypeError: Subscripted generics cannot be used with class and instance checks True TypeError: Too many arguments for typing.List; actual 2, expected 1 TypeError: typing.Optional requires a single type. Got (<class 'int'>, <class 'str'>). TypeError: Cannot instantiate typing.Union TypeError: Cannot take a Union of no types.
# TypeError: Any cannot be instantiated TypeError: A single constraint is not allowed TypeError: Type List cannot be instantiated; use list() instead TypeError: Type List cannot be instantiated; use list() instead TypeError: typing.Self is not subscriptable
# [1] (~T,) (<class 'str'>,) () ['IntStack', 'Stack', 'Generic', 'object'] (~T, ~K) __main__.Stack[int] TypeError: Too many arguments for <class '__main__.Stack'>; actual 2, expected 1
# {'item': ~T, 'return': <class 'NoneType'>} {'x': typing.Optional[__main__.Two], 'y': typing.ClassVar[int]}
# Point(x=1, y=1.5) 2.5 {'x': 1, 'y': 1.5} ('x', 'y') {'y': 1.5} Point(x=3, y=1.5) True {'x': <class 'int'>, 'y': <class 'float'>} tuple
# Q(a=1, b='z') {'a': <class 'int'>, 'b': <class 'str'>}
# {'name': 'x', 'year': 5} dict True ['name', 'seasons', 'year'] ['name', 'year'] ['seasons'] TypeError: TypedDict does not support instance and class checks True
# True False True TypeError: Instance and class checks can only be used with @runtime_checkable protocols TypeError: Protocols cannot be instantiated True False True
# False True
# 5 __main__.UserId <class 'int'>
# 5 2
# {'a': <class 'int'>, 'b': typing.Optional[str], 'c': <class 'int'>, 'return': typing.List[int]} {'a': <class 'int'>, 'b': typing.Optional[str], 'c': typing.Annotated[int, 'meta'], 'return': typing.List[int]}
# True None () ~AnyStr True

# Type variables in types with arguments; a weak proxy passes for what it stands for.
from typing import TypeVar
import weakref

T, U = TypeVar("T"), TypeVar("U")
print(list[T][int], dict[T, list[T]][str], dict[T, U][int, str], list[T].__parameters__, dict[U, list[T]].__parameters__)
print(dict[T, dict[U, T]][int, list[U]], list[dict[int, T]][T], weakref.WeakSet[int].__origin__)
for alias, key in (list[int], str), (list[T], (int, str)), (dict[T, U], int):
    try:
        alias[key]
    except TypeError as error:
        print(type(error).__name__)


class Target: pass


target = Target()
proxy = weakref.proxy(target)
print(isinstance(proxy, Target), isinstance(proxy, (int, Target)), isinstance(proxy, int), type(proxy) is Target)

# expect:
# list[int] dict[str, list[str]] dict[int, str] (~T,) (~U, ~T)
# dict[int, dict[list[~U], int]] list[dict[int, ~T]] <class '_weakrefset.WeakSet'>
# TypeError
# TypeError
# TypeError
# True True False False

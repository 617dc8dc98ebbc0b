"""The abstract base classes of containers: what has their methods is an instance of them."""

import builtins
from collections._abc_basic import (
    AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Buffer, ByteString, Callable, Collection, Container,
    Coroutine, Generator, Hashable, Iterable, Iterator, MutableSequence, Reversible, Sequence, Sized)
from collections._abc_keyed import (
    ItemsView, KeysView, Mapping, MappingView, MutableMapping, MutableSet, Set, ValuesView)
from sys import modules

__all__ = ["Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable", "Iterable",
           "Iterator", "Generator", "Reversible", "Sized", "Container", "Callable", "Collection", "Set", "MutableSet",
           "Mapping", "MutableMapping", "MappingView", "KeysView", "ItemsView", "ValuesView", "Sequence",
           "MutableSequence", "ByteString", "Buffer"]


def _register():
    from _collections import deque

    for kind in (tuple, str, range):
        Sequence.register(kind)
    for kind in (list, deque):
        MutableSequence.register(kind)
    for kind in (bytes, getattr(builtins, "bytearray", None)):
        if kind is not None:
            ByteString.register(kind)
            Buffer.register(kind)
            if kind is not bytes:
                MutableSequence.register(kind)
    Set.register(frozenset)
    MutableSet.register(set)
    Mapping.register(type(type.__dict__))
    MutableMapping.register(dict)
    KeysView.register(type({}.keys()))
    ItemsView.register(type({}.items()))
    ValuesView.register(type({}.values()))
    view = getattr(builtins, "memoryview", None)
    if view is not None:
        Sequence.register(view)
        Buffer.register(view)
    ordered = modules.get("collections._ordered")
    if ordered is not None:
        ordered._register_views()


_register()

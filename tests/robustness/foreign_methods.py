# Every attribute of every type where it does not belong: in classes of other bases, put in later and taken out, bound to other
# objects, called on instances that nobody has initialised, or missing because a metaclass has an order of its own. Whatever
# comes of it, it is an answer or an exception.
# Run by eadem itself: `eadem tests/robustness/foreign_methods.py [STEP]` takes every STEP-th type.
import builtins
import collections
import contextlib
import copy
import functools
import io
import itertools
import sys
import types
import weakref

# What would end the process, its streams or its patience, and does so rightly.
LEFT_OUT = {"FileIO", "count", "cycle", "repeat", "redirect_stdout", "redirect_stderr"}
BASES = ((), (list,), (int,), (str,), (dict,), (Exception,), (type,))
ARGUMENTS = ((), (1,), ("a",), ([],), (1, 2), (None,), ({},), (b"a",), (len,), ("X", (), {}))


def generate():
    yield 1


def closure(x):
    return lambda: x


def all_types():
    found = []

    def add(kind):
        if isinstance(kind, type) and kind not in found and kind.__name__ not in LEFT_OUT:
            found.append(kind)
            for base in kind.__mro__:
                add(base)

    for module in (builtins, io, collections, functools, itertools, types, weakref, contextlib):
        for name in sorted(dir(module)):
            add(getattr(module, name))
    for thing in (iter([]), {}.keys(), {}.values(), {}.items(), iter({}), iter(()), iter(""), iter(set()), iter(range(3)),
                  iter(b""), iter(int, 1), generate(), generate, generate.__code__, [].append, list.append, list.__len__,
                  (1).__add__, memoryview(b""), sys._getframe(), dict.__dict__["fromkeys"], type.__dict__["__dict__"],
                  closure(1).__closure__[0], weakref.ref(generate)):
        add(type(thing))
    return found


def set_item(x):
    x[0] = 1


def delete_item(x):
    del x[0]


def set_attribute(x):
    x.q = 1


def delete_attribute(x):
    del x.q


def add_in_place(x):
    x += 1


def enter(x):
    with x:
        pass


OPERATIONS = (
    len, repr, str, hash, bool, int, float, complex, abs, reversed, iter, next, list, dir, bytes, vars, set_item, delete_item,
    set_attribute, delete_attribute, add_in_place, enter, copy.copy,
    lambda x: x[0], lambda x: x + 1, lambda x: 1 + x, lambda x: x == x, lambda x: x < 1, lambda x: x(), lambda x: x(1),
    lambda x: 1 in x, lambda x: x * 2, lambda x: 2 * x, lambda x: -x, lambda x: ~x, lambda x: format(x, ""), lambda x: x.zzz,
    lambda x: divmod(x, 2), lambda x: round(x), lambda x: x | x, lambda x: x & x, lambda x: x - x, lambda x: x % 2,
    lambda x: x // 2, lambda x: x ** 2, lambda x: {**x}, lambda x: [0][x:], lambda x: isinstance(1, x), lambda x: sorted([x, x]),
    lambda x: "%s" % x, lambda x: f"{x!r}", lambda x: x.__dict__, lambda x: x.args, lambda x: x.__reduce_ex__(2))

tried = 0


def attempt(function, *arguments):
    """What comes of a call, None if an exception."""
    global tried
    tried += 1
    try:
        return function(*arguments)
    except BaseException:
        return None


def try_all(thing, name):
    for arguments in ARGUMENTS:
        attempt(lambda: getattr(thing, name)(*arguments))
    for operation in OPERATIONS:
        attempt(operation, thing)


def attribute_in_class(kind, name):
    for space in kind.__mro__:
        if name in space.__dict__:
            return space.__dict__[name]


def make_strangers(kind, name, attribute):
    for base in BASES:
        for there in {id(each): each for each in (attribute, getattr(kind, name, None))}.values():
            stranger = attempt(type, "Stranger", base, {name: there, "method": there})
            later = attempt(type, "Later", base, {})
            if later is not None:
                attempt(setattr, later, name, there)
            for made in (stranger, later):
                if made is None:
                    continue
                for arguments in ((), (1,), ("X", (), {})):
                    thing = attempt(made, *arguments)
                    if thing is not None:
                        try_all(thing, name)
                        attempt(lambda: thing.method(1))
            attempt(delattr, later, name)
            thing = attempt(later)
            if thing is not None:
                try_all(thing, name)


def bind_by_hand(attribute):
    for thing in (1, "a", [], (), {}, None, 1.5, generate):
        bound = attempt(lambda: attribute.__get__(thing))
        for arguments in ARGUMENTS:
            attempt(lambda: bound(*arguments))
        attempt(lambda: attribute.__get__(None, type(thing))())


def use_uninitialised(kind, kinds):
    derived = attempt(type, "Derived", (kind,), {"__init__": lambda self, *arguments: None})
    bare = attempt(type, "Bare", (kind,), {"__slots__": ()})
    things = [attempt(lambda: kind.__new__(kind))]
    if derived is not None:
        things += [attempt(lambda: derived.__new__(derived)), attempt(derived), attempt(derived, 1), attempt(derived, [1, 2])]
    things += [attempt(bare), attempt(bare, [1])] if bare is not None else []
    for thing in things:
        if thing is None:
            continue
        for name in dir(kind):
            if name not in ("close", "detach", "__del__"):
                try_all(thing, name)
        for other in kinds[::9]:
            attempt(setattr, thing, "__class__", other)
    for other in kinds[::7]:
        mixed = attempt(type, "Mixed", (kind, other), {})
        moved = attempt(type, "Moved", (kind,), {})
        thing = attempt(moved) if moved is not None else None
        if moved is not None:
            attempt(setattr, moved, "__bases__", (other,))
        for each in (thing, attempt(mixed) if mixed is not None else None):
            for operation in OPERATIONS:
                attempt(operation, each)


class Ordering(type):
    """A metaclass whose classes have the order that `order` says."""

    order = None

    def mro(cls):
        return Ordering.order(cls)


def use_own_order(kind):
    bases = list(kind.__mro__)
    for order in (lambda cls: [cls], lambda cls: [cls] + bases[:-1], lambda cls: [cls, object], lambda cls: [cls] + bases,
                  lambda cls: bases, lambda cls: [object, cls]):
        Ordering.order = order
        ordered = attempt(Ordering, "Ordered", (kind,), {})
        if ordered is None:
            continue
        things = [attempt(ordered, *arguments) for arguments in ((), (1,), ([1],))]
        things.append(attempt(kind.__new__, ordered))
        for thing in things:
            if thing is not None:
                for operation in OPERATIONS:
                    attempt(operation, thing)
        for ask in (repr, dir, vars, issubclass):
            attempt(ask, ordered)


kinds = all_types()
step = int(sys.argv[1]) if len(sys.argv) > 1 else 1
print(len(kinds), "types", flush=True)
for kind in kinds[::step]:
    for name in dir(kind):
        attribute = attribute_in_class(kind, name)
        if attribute is not None and name not in ("__class__", "__subclasses__"):
            make_strangers(kind, name, attribute)
            bind_by_hand(attribute)
    use_own_order(kind)
    if kind is not type:
        use_uninitialised(kind, kinds)
print("nothing broke")

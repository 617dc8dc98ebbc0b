"""Containers beyond list, dict, set and tuple. Each is loaded when it is first asked for."""

__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque",
           "namedtuple"]

_homes = {
    "ChainMap": "collections._chain_map",
    "Counter": "collections._counter",
    "OrderedDict": "collections._ordered",
    "UserDict": "collections._user",
    "UserList": "collections._user",
    "UserString": "collections._user",
    "defaultdict": "collections._default_dict",
    "deque": "_collections",
    "namedtuple": "collections._namedtuple",
}


def __getattr__(name):
    if name == "abc":
        import collections.abc
        return collections.abc
    home = _homes.get(name)
    if home is None:
        raise AttributeError(f"module 'collections' has no attribute '{name}'", name=name, obj=_this())
    module = __import__(home, None, None, (name,))
    value = getattr(module, name)
    globals()[name] = value
    return value


def __dir__():
    return sorted({*globals(), *_homes})


def _this():
    from sys import modules

    return modules.get("collections")

# A function is an object with attributes.
def f(a: int, b: str = "x", *, c=None) -> bool:
    """What f does."""
    return True

print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__annotations__)
#> f f What f does. __main__ {'a': <class 'int'>, 'b': <class 'str'>, 'return': <class 'bool'>}
def outer():
    def inner(): pass
    return inner
print(outer().__name__, outer().__qualname__, (lambda: 0).__qualname__, outer.__doc__)
#> inner outer.<locals>.inner <lambda> None
f.mark = 1
setattr(f, "other", [2])
print(f.mark, f.other, f.__dict__, vars(f) == f.__dict__, hasattr(f, "none"), getattr(f, "none", "default"))
#> 1 [2] {'mark': 1, 'other': [2]} True False default
del f.mark
delattr(f, "other")
print(f.__dict__)  # {}
f.__name__ = "renamed"
f.__doc__ = None
f.__defaults__ = ("y",)
print(f.__name__, f.__doc__, f.__defaults__, f.__kwdefaults__)  #> renamed None ('y',) {'c': None}
print(f == f, f is not outer, callable(f), type(f).__name__, f.__code__.co_name, f.__code__.co_firstlineno)
#> True True True function f 2
print({f: 1}[f], f in [f], [g.__name__ for g in (f, len, print, outer)])  # 1 True ['renamed', 'len', 'print', 'outer']

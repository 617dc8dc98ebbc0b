# list[int] makes an object that Eadem does not have.
# eadem only: CPython runs it
def f(x: list[int]): pass

# expect-error: NotImplementedError: valid Python, not supported yet: list[...] (with "from __future__ import annotations", annotations may say it)

# exit: 1

# int | None makes an object that Eadem does not have.
# eadem only: CPython runs it
def f(x: int | None): pass

# expect-error: NotImplementedError: valid Python, not supported yet: unions of types (with "from __future__ import annotations", annotations may say them; isinstance takes a tuple)

# exit: 1

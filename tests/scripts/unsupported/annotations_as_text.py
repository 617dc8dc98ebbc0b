# With this import annotations are kept as text, and may say anything.
from __future__ import annotations

def f(x: list[int], y: int | None = None) -> dict[str, undefined]:
    return x

print(f([1]), f.__annotations__)
# expect:
# [1] {'x': 'list[int]', 'y': 'int | None', 'return': 'dict[str, undefined]'}

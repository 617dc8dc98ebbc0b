"""GenericAlias: the type of list[int] and the like."""

GenericAlias = type(list[int])


def _text(item):
    # A type as it stands in such a repr.
    if item is Ellipsis:
        return "..."
    if isinstance(item, type) and type(item) is not GenericAlias:
        return item.__qualname__ if item.__module__ == "builtins" else f"{item.__module__}.{item.__qualname__}"
    return repr(item)

"""Patterns of names, as a shell has them."""

__unittest = True

_ANY_TEXT = object()
_ANY_CHARACTER = object()


def fits(name, pattern):
    """Whether a name fits a pattern: * is any text, ? any character, [a-z] one of those, [!a-z] one of the others."""
    parts = _parts_of(pattern)
    part = place = 0
    star = None
    while True:
        if part < len(parts) and parts[part] is _ANY_TEXT:
            part += 1
            star = part, place
        elif part < len(parts) and place < len(name) and _is_one(parts[part], name[place]):
            part += 1
            place += 1
        elif part == len(parts) and place == len(name):
            return True
        elif star is None or star[1] == len(name):
            return False
        else:
            # The last * takes one character more.
            part, place = star = star[0], star[1] + 1


def _parts_of(pattern):
    parts = []
    at = 0
    while at < len(pattern):
        c = pattern[at]
        at += 1
        end = pattern.find("]", at + (2 if pattern.startswith("!", at) else 1)) if c == "[" else -1
        if end >= 0:
            parts.append(_Set(pattern[at:end]))
            at = end + 1
        else:
            parts.append(_ANY_TEXT if c == "*" else _ANY_CHARACTER if c == "?" else c)
    return parts


def _is_one(part, c):
    if isinstance(part, _Set):
        return part.has(c)
    return part is _ANY_CHARACTER or part == c


class _Set:
    """The characters that the text between two brackets stands for."""

    def __init__(self, text):
        self.is_excluding = text.startswith("!")
        text = text[self.is_excluding:]
        self.ranges = []
        at = 0
        while at < len(text):
            has_end = text[at + 1:at + 2] == "-" and at + 2 < len(text)
            self.ranges.append((text[at], text[at + 2] if has_end else text[at]))
            at += 3 if has_end else 1

    def has(self, c):
        return any([first <= c <= last for first, last in self.ranges]) != self.is_excluding

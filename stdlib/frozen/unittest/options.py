"""Reads command lines, and says what they may be."""

import sys

__unittest = True

# Where the text about an option begins at most.
_HELP_COLUMN = 24


class Option:
    """A word with dashes. It sets an attribute, to `value` or to what `make` makes of a word that follows."""

    def __init__(self, names, attribute, text, *, value=None, placeholder=None, make=None, repeats=False):
        self.names = names.split(", ")
        self.attribute = attribute
        self.text = text
        self.value = value
        self.placeholder = placeholder
        self.make = make
        self.repeats = repeats

    def set(self, target, word):
        value = self.value if self.make is None else self.make(word)
        if self.repeats:
            value = getattr(target, self.attribute) + [value]
        setattr(target, self.attribute, value)

    def shown(self, names):
        return names if self.placeholder is None else "%s %s" % (names, self.placeholder)


class Places:
    """The attributes that words without dashes set, one each, the last one all that are left if `takes_rest`."""

    def __init__(self, attributes, takes_rest=False, text=None):
        self.attributes = attributes
        self.takes_rest = takes_rest
        self.text = text

    def set(self, target, words):
        """Set the attributes; gives the words that have no place."""
        if self.takes_rest:
            setattr(target, self.attributes[-1], words)
            return []
        for attribute, word in zip(self.attributes, words):
            setattr(target, attribute, word)
        return words[len(self.attributes):]


_HELP = Option("-h, --help", None, "show this")


class CommandLine:
    """What a program's command line may be."""

    def __init__(self, name, options, places, epilog=None):
        self.name = name
        self.options = [_HELP] + options
        self.places = places
        self.epilog = epilog
        self.by_name = {known: option for option in self.options for known in option.names}

    def read(self, words, target):
        """Set the attributes of a target as the words say; ends the program if they are wrong, or ask for help."""
        _Reader(self, words, target).read()

    def show_help(self):
        sys.stdout.write(self.help())

    def fail(self, message, option=None):
        """End the program: it was called in a wrong way."""
        where = "" if option is None else "argument %s: " % "/".join(option.names)
        sys.stderr.write("%s%s: error: %s%s\n" % (self.usage(), self.name, where, message))
        sys.exit(2)

    def usage(self):
        """All that may be said, in brackets."""
        parts = ["[%s]" % option.shown(option.names[0]) for option in self.options]
        rest = ["[%s ...]" % self.places.attributes[-1]] if self.places.takes_rest else []
        begin = "usage: " + self.name
        width = _width()
        whole = " ".join([begin] + parts + rest)
        if len(whole) <= width:
            return whole + "\n"
        if len(begin) <= 0.75 * width:
            rows = _rows(parts, len(begin) + 1, width) + _rows(rest, len(begin) + 1, width)
            rows[0] = begin + " " + rows[0].lstrip()
        else:
            indent = len("usage: ")
            rows = _rows(parts + rest, indent, width)
            if len(rows) > 1:
                rows = _rows(parts, indent, width) + _rows(rest, indent, width)
            rows.insert(0, begin)
        return "\n".join(rows) + "\n"

    def help(self):
        """The usage, and what each option does."""
        import textwrap
        width = _width()
        options = [(option.shown(", ".join(option.names)), option.text) for option in self.options]
        places = [(self.places.attributes[-1], self.places.text)] if self.places.takes_rest else []
        longest = max([len(name) for name, text in options + places])
        column = min(longest + 4, _HELP_COLUMN, max(width - 20, 4))
        text = self.usage()
        for title, entries in (("positional arguments", places), ("options", options)):
            if entries:
                text += "\n%s:\n%s" % (title, "".join([_entry(*entry, column, width) for entry in entries]))
        if self.epilog is not None:
            text += "\n%s\n" % textwrap.fill(self.epilog, width)
        return text


def _width():
    import os
    try:
        columns = int(os.environ.get("COLUMNS", 0))
    except ValueError:
        columns = 0
    return (columns if columns > 0 else 80) - 2


def _rows(parts, indent, width):
    """Parts in rows, none of which is wider than it must be."""
    rows = []
    for part in parts:
        if rows and len(rows[-1]) + 1 + len(part) <= width:
            rows[-1] += " " + part
        else:
            rows.append(" " * indent + part)
    return rows


def _entry(name, text, column, width):
    import textwrap
    rows = textwrap.wrap(text, max(width - column, 11))
    if len(name) + 4 <= column:
        rows[0] = "  " + name.ljust(column - 2) + rows[0]
        rows[1:] = [" " * column + row for row in rows[1:]]
    else:
        rows = ["  " + name] + [" " * column + row for row in rows]
    return "\n".join(rows) + "\n"


class _Reader:
    """One reading of a command line."""

    def __init__(self, line, words, target):
        self.line = line
        self.target = target
        self.words = list(words)
        # For each word None, or the option that it is (None: of no option) and what is glued to it.
        self.options = []
        self.unknown = []
        for at, word in enumerate(words):
            if word == "--":
                # Whatever is behind it is plain.
                self.words[at:] = words[at + 1:]
                self.options += [None] * (len(words) - at - 1)
                break
            self.options.append(self._split(word))

    def _split(self, word):
        known = self.line.by_name
        if len(word) < 2 or word[0] != "-":
            return None
        if word in known:
            return known[word], None
        name, equals, text = word.partition("=")
        if equals and name in known:
            return known[name], equals + text
        if word.startswith("--"):
            possible = [whole for whole in known if whole.startswith(name)]
            if len(possible) > 1:
                self.line.fail("ambiguous option: %s could match %s" % (word, ", ".join(possible)))
            if possible:
                return known[possible[0]], equals + text if equals else None
        elif word[:2] in known:
            return known[word[:2]], word[2:]
        return None if " " in word or _is_number(word[1:]) else (None, None)

    def read(self):
        places = self.line.places
        at = 0
        while at < len(self.words):
            if self.options[at] is not None:
                at = self._take(at)
                continue
            start = at
            while at < len(self.words) and self.options[at] is None:
                at += 1
            plain = self.words[start:at]
            # Only words that stand together have places.
            self.unknown += plain if places is None else places.set(self.target, plain)
            places = None
        if places is not None:
            places.set(self.target, [])
        if self.unknown:
            self.line.fail("unrecognized arguments: " + " ".join(self.unknown))

    def _take(self, at):
        """Do what a word with dashes says; gives the place of the word behind it and what is its own."""
        option, glued = self.options[at]
        if option is None:
            self.unknown.append(self.words[at])
        else:
            option, glued = self._take_flags(option, glued, self.words[at].startswith("--"))
        at += 1
        if option is None:
            return at
        if option.make is None:
            self._set(option)
        elif glued is not None:
            self._set(option, glued.removeprefix("="))
        elif at < len(self.words) and self.options[at] is None:
            self._set(option, self.words[at])
            at += 1
        else:
            self.line.fail("expected one argument", option)
        return at

    def _take_flags(self, option, glued, is_long):
        """Set the flags in a word such as -vqk1 but for the last option; gives that and what is glued to it."""
        flags = []
        while option is not None and option.make is None and glued is not None:
            if is_long or glued[0] in "=-":
                self.line.fail("ignored explicit argument %r" % glued.removeprefix("="), option)
            flags.append(option)
            option = self.line.by_name.get("-" + glued[0])
            if option is None:
                self.unknown.append("-" + glued)
            glued = glued[1:] or None
        for flag in flags:
            self._set(flag)
        return option, glued

    def _set(self, option, word=None):
        if option is _HELP:
            self.line.show_help()
            sys.exit(0)
        try:
            option.set(self.target, word)
        except ValueError:
            self.line.fail("invalid %s value: %r" % (option.make.__name__, word), option)


def _is_number(word):
    whole, dot, rest = word.partition(".")
    return (rest if dot else whole).isdecimal() and (not whole or whole.isdecimal())

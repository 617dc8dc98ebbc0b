"""The options of a command line, in the manner of C's getopt."""

import os

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    """An option that there is not, or an argument that it lacks or must not have; `opt` is the option."""

    def __init__(self, msg, opt=""):
        Exception.__init__(self, msg, opt)
        self.msg = msg
        self.opt = opt

    def __str__(self):
        return self.msg


error = GetoptError


def _names(longopts):
    return [longopts] if isinstance(longopts, str) else list(longopts)


def _long_option(text, longopts):
    """The whole name of a long option, of which a beginning is enough, and whether it takes an argument."""
    possible = [name for name in longopts if name.startswith(text)]
    if not possible:
        raise GetoptError("option --%s not recognized" % text, text)
    for name in (text, text + "="):
        if name in possible:
            return text, name.endswith("=")
    if len(possible) > 1:
        raise GetoptError("option --%s not a unique prefix" % text, text)
    name = possible[0]
    return name.rstrip("="), name.endswith("=")


def _read_long(found, text, longopts, rest):
    name, equals, argument = text.partition("=")
    name, has_argument = _long_option(name, longopts)
    if has_argument and not equals:
        if not rest:
            raise GetoptError("option --%s requires argument" % name, name)
        argument, rest = rest[0], rest[1:]
    elif equals and not has_argument:
        raise GetoptError("option --%s must not have an argument" % name, name)
    found.append(("--" + name, argument))
    return rest


def _takes_argument(letter, shortopts):
    for at, known in enumerate(shortopts):
        if letter == known != ":":
            return shortopts.startswith(":", at + 1)
    raise GetoptError("option -%s not recognized" % letter, letter)


def _read_short(found, letters, shortopts, rest):
    while letters:
        letter, letters = letters[0], letters[1:]
        argument = ""
        if _takes_argument(letter, shortopts):
            if not letters:
                if not rest:
                    raise GetoptError("option -%s requires argument" % letter, letter)
                letters, rest = rest[0], rest[1:]
            argument, letters = letters, ""
        found.append(("-" + letter, argument))
    return rest


def _read(args, shortopts, longopts, stops):
    """(options with their arguments, other words). `stops`: no option stands behind another word."""
    found, words = [], []
    while args:
        word, args = args[0], args[1:]
        if word == "--":
            return found, words + args
        if word.startswith("--"):
            args = _read_long(found, word[2:], longopts, args)
        elif word.startswith("-") and word != "-":
            args = _read_short(found, word[1:], shortopts, args)
        elif stops:
            return found, [word, *args]
        else:
            words.append(word)
    return found, words


def getopt(args, shortopts, longopts=[]):
    """(options, words) of a command line without its program: pairs of an option and its argument, and what follows.

    shortopts holds the letters, each with a colon if it takes an argument; longopts the names, those with "=".
    """
    return _read(args, shortopts, _names(longopts), True)


def gnu_getopt(args, shortopts, longopts=[]):
    """The same, but options may stand behind other words, unless shortopts begins with "+"."""
    stops = shortopts.startswith("+")
    return _read(args, shortopts[stops:], _names(longopts), stops or bool(os.environ.get("POSIXLY_CORRECT")))

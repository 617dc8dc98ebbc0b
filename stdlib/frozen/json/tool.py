"""Shows JSON texts in a form that is read easily, and says where they are none."""

import json
import sys

_USAGE = """\
usage: %s -m json.tool [option ...] [infile [outfile]]

Reads a JSON text, from stdin if no file or - is given, and writes it with its parts indented.

  --indent N         by so many blanks (4)
  --tab              by tabs
  --no-indent        with all parts in one line
  --compact          the same, without blanks
  --sort-keys        with the keys of objects in order
  --no-ensure-ascii  with characters beyond ASCII as they are
  --json-lines       of a text with one object in each line
  -h, --help         show this
"""
_OPTIONS = ["indent=", "tab", "no-indent", "compact", "sort-keys", "no-ensure-ascii", "json-lines", "help"]


def _fail(message):
    program = sys.executable.rpartition("/")[2] + " -m json.tool"
    sys.stderr.write("usage: %s [option ...] [infile [outfile]]\n%s: error: %s\n" % (program, program, message))
    sys.exit(2)


class _Settings:
    def __init__(self):
        self.is_in_lines = False
        self.style = None
        self.dump = {"indent": 4, "sort_keys": False, "ensure_ascii": True}

    def read(self, option, value):
        """Take an option."""
        if option == "--json-lines":
            self.is_in_lines = True
        elif option == "--sort-keys":
            self.dump["sort_keys"] = True
        elif option == "--no-ensure-ascii":
            self.dump["ensure_ascii"] = False
        else:
            self._set_style(option, value)

    def _set_style(self, option, value):
        if self.style not in (None, option):
            _fail("argument %s: not allowed with argument %s" % (option, self.style))
        self.style = option
        if option == "--indent":
            try:
                self.dump["indent"] = int(value)
            except ValueError:
                _fail("argument --indent: invalid int value: %r" % value)
        elif option == "--tab":
            self.dump["indent"] = "\t"
        else:
            self.dump["indent"] = None
            if option == "--compact":
                self.dump["separators"] = ",", ":"


def _objects(name, is_in_lines):
    """The objects of a file, which is read before anything is written: that may be the same one."""
    if name == "-":
        text = sys.stdin.read()
    else:
        with open(name, encoding="utf-8") as file:
            text = file.read()
    if not is_in_lines:
        return [json.loads(text)]
    return map(json.loads, text.splitlines(True))


def _write(objects, file, options):
    for obj in objects:
        json.dump(obj, file, **options)
        file.write("\n")


def main(args=None):
    """What `-m json.tool` does with its command line."""
    import getopt
    settings = _Settings()
    try:
        options, words = getopt.gnu_getopt(sys.argv[1:] if args is None else args, "h", _OPTIONS)
    except getopt.error as error:
        _fail(error)
    for option, value in options:
        if option in ("-h", "--help"):
            print(_USAGE % sys.executable.rpartition("/")[2], end="")
            return
        settings.read(option, value)
    if len(words) > 2:
        _fail("unrecognized arguments: " + " ".join(words[2:]))
    try:
        objects = _objects(words[0] if words else "-", settings.is_in_lines)
        if len(words) < 2 or words[1] == "-":
            _write(objects, sys.stdout, settings.dump)
        else:
            with open(words[1], "w", encoding="utf-8") as file:
                _write(objects, file, settings.dump)
    except ValueError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()

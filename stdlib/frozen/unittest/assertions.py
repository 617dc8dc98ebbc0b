"""What a test can claim."""

__unittest = True

_MAX_LENGTH = 80
_DIFF_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."


def _safe_repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    return text[:_MAX_LENGTH] + " [truncated]..." if short and len(text) >= _MAX_LENGTH else text


def _shorten(text, prefix_length, suffix_length):
    skipped = len(text) - prefix_length - suffix_length
    if skipped > 5:
        return "%s[%d chars]%s" % (text[:prefix_length], skipped, text[len(text) - suffix_length:])
    return text


def _common_reprs(*args):
    """The reprs of two objects, what they have in common at the beginning shortened so that the difference shows."""
    texts = [_safe_repr(obj) for obj in args]
    longest = max([len(text) for text in texts])
    if longest <= _MAX_LENGTH:
        return texts
    common = 0
    shortest = min([len(text) for text in texts])
    while common < shortest and all([text[common] == texts[0][common] for text in texts]):
        common += 1
    begin = texts[0][:common]
    room = _MAX_LENGTH - (longest - common)
    least = _MAX_LENGTH - (5 + 12 + 5 + 12 + 5)
    if room > least:
        begin = _shorten(begin, 5, room - 5 - 12)
        return [begin + text[common:] for text in texts]
    begin = _shorten(begin, 5, 5)
    return [begin + _shorten(text[common:], 12, 5) for text in texts]


class _Raises:
    """The block in which something is to be raised."""

    def __init__(self, expected, case, pattern=None):
        self.expected = expected
        self.case = case
        self.expected_regex = pattern
        self.msg = None

    def __enter__(self):
        return self

    def _names(self):
        if isinstance(self.expected, tuple):
            return "(%s)" % ", ".join([kind.__name__ for kind in self.expected])
        return self.expected.__name__

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            try:
                name = self.expected.__name__
            except AttributeError:
                name = str(self.expected)
            called = getattr(self, "function_name", None)
            self._fail("%s not raised by %s" % (name, called) if called else "%s not raised" % name)
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.expected_regex is not None and not _found(self.expected_regex, str(exc_value)):
            self._fail('"%s" does not match "%s"' % (_pattern_of(self.expected_regex), str(exc_value)))
        return True

    def _fail(self, standard):
        raise self.case.failureException(self.case._formatMessage(self.msg, standard))


def _pattern_of(regex):
    return getattr(regex, "pattern", regex)


def _found(regex, text):
    """Whether a text has a place that a regular expression fits."""
    if hasattr(regex, "search"):
        return regex.search(text) is not None
    plain = str(regex)
    if not any([c in plain for c in "\\.^$*+?{}[]|()"]):
        return plain in text
    try:
        import re
    except ImportError:
        # Without that module, what `.`, `*`, `+`, `^` and `$` say can be told.
        from warnings import _begins_with, _units
        units = _units(plain)
        if plain.startswith("^"):
            return _begins_with(units, text)
        return any([_begins_with(units, text, 0, at) for at in range(len(text) + 1)])
    return re.search(regex, text) is not None


class _Warns(_Raises):
    """The block in which something is to be warned of."""

    def __enter__(self):
        import warnings
        self.block = warnings.catch_warnings(record=True)
        self.warnings = self.block.__enter__()
        warnings.simplefilter("always")
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self.block.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        other = None
        for caught in self.warnings:
            if not issubclass(caught.category, self.expected):
                continue
            if other is None:
                other = caught.message
            if self.expected_regex is not None and not _found(self.expected_regex, str(caught.message)):
                continue
            self.warning = caught.message
            self.filename = caught.filename
            self.lineno = caught.lineno
            return
        if other is not None:
            self._fail('"%s" does not match "%s"' % (_pattern_of(self.expected_regex), other))
        called = getattr(self, "function_name", None)
        self._fail("%s not triggered by %s" % (self._names(), called) if called else "%s not triggered" % self._names())


class Assertions:
    """The assertions of TestCase."""

    def fail(self, msg=None):
        """Fail."""
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        try:
            return "%s : %s" % (standardMsg, msg)
        except UnicodeDecodeError:
            return "%s : %s" % (_safe_repr(standardMsg), _safe_repr(msg))

    def _deny(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._deny(msg, "%s is not true" % _safe_repr(expr))

    def assertFalse(self, expr, msg=None):
        if expr:
            self._deny(msg, "%s is not false" % _safe_repr(expr))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._deny(msg, "%s is not %s" % (_safe_repr(expr1), _safe_repr(expr2)))

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._deny(msg, "unexpectedly identical: %s" % _safe_repr(expr1))

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._deny(msg, "%s is not None" % _safe_repr(obj))

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._deny(msg, "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._deny(msg, "%s is not an instance of %r" % (_safe_repr(obj), cls))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._deny(msg, "%s is an instance of %r" % (_safe_repr(obj), cls))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._deny(msg, "%s not found in %s" % (_safe_repr(member), _safe_repr(container)))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._deny(msg, "%s unexpectedly found in %s" % (_safe_repr(member), _safe_repr(container)))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._deny(msg, "%s not less than %s" % (_safe_repr(a), _safe_repr(b)))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._deny(msg, "%s not less than or equal to %s" % (_safe_repr(a), _safe_repr(b)))

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._deny(msg, "%s not greater than %s" % (_safe_repr(a), _safe_repr(b)))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._deny(msg, "%s not greater than or equal to %s" % (_safe_repr(a), _safe_repr(b)))

    def assertEqual(self, first, second, msg=None):
        """The two are equal. Of two of the same class, the message says how they differ."""
        self._equality_for(first, second)(first, second, msg=msg)

    def _equality_for(self, first, second):
        if type(first) is not type(second):
            return self._same
        own = self._type_equality_funcs.get(type(first))
        if own is not None:
            return getattr(self, own) if isinstance(own, str) else own
        name = _EQUALITIES.get(type(first))
        return self._same if name is None else getattr(self, name)

    def _same(self, first, second, msg=None):
        if not first == second:
            self._deny(msg, "%s != %s" % tuple(_common_reprs(first, second)))

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._deny(msg, "%s == %s" % (_safe_repr(first), _safe_repr(second)))

    def _difference(self, first, second, places, delta):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        return abs(first - second), 7 if places is None else places

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """The two differ by less than delta, or are equal when rounded to so many places (7)."""
        if first == second:
            return
        diff, places = self._difference(first, second, places, delta)
        shown = _safe_repr(first), _safe_repr(second)
        if delta is not None:
            if diff <= delta:
                return
            standard = "%s != %s within %s delta (%s difference)" % (*shown, _safe_repr(delta), _safe_repr(diff))
        else:
            if round(diff, places) == 0:
                return
            standard = "%s != %s within %r places (%s difference)" % (*shown, places, _safe_repr(diff))
        self._deny(msg, standard)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        diff, places = self._difference(first, second, places, delta)
        shown = _safe_repr(first), _safe_repr(second)
        if delta is not None:
            if not first == second and diff > delta:
                return
            standard = "%s == %s within %s delta (%s difference)" % (*shown, _safe_repr(delta), _safe_repr(diff))
        else:
            if not first == second and round(diff, places) != 0:
                return
            standard = "%s == %s within %r places" % (*shown, places)
        self._deny(msg, standard)

    def _with_diff(self, message, lines):
        diff = "\n" + "\n".join(lines)
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + _DIFF_OMITTED % len(diff)

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        """Two sequences have equal items; of a class, if one is given."""
        kind = "sequence"
        if seq_type is not None:
            kind = seq_type.__name__
            for place, seq in (("First", seq1), ("Second", seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException("%s sequence is not a %s: %s" % (place, kind, _safe_repr(seq)))
        if seq1 == seq2:
            return
        differing = "%ss differ: %s != %s\n" % (kind.capitalize(), *_common_reprs(seq1, seq2))
        for place in range(min(len(seq1), len(seq2))):
            one, other = seq1[place], seq2[place]
            if one != other:
                differing += "\nFirst differing element %d:\n%s\n%s\n" % ((place,) + tuple(_common_reprs(one, other)))
                break
        else:
            if len(seq1) == len(seq2) and seq_type is None and type(seq1) != type(seq2):
                return
        if len(seq1) != len(seq2):
            longer, name, shorter = (seq1, "First", seq2) if len(seq1) > len(seq2) else (seq2, "Second", seq1)
            differing += "\n%s %s contains %d additional elements.\n" % (name, kind, len(longer) - len(shorter))
            differing += "First extra element %d:\n%s\n" % (len(shorter), _safe_repr(longer[len(shorter)]))
        import difflib
        import pprint
        lines = difflib.ndiff(pprint.pformat(seq1).splitlines(), pprint.pformat(seq2).splitlines())
        self._deny(msg, self._with_diff(differing, lines))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        """Two sets have the same items; the message says which only one of them has."""
        first = set1.difference(set2)
        second = set2.difference(set1)
        if not (first or second):
            return
        lines = []
        for name, items in (("first", first), ("second", second)):
            if items:
                lines.append("Items in the %s set but not the %s:" % (name, "second" if name == "first" else "first"))
                lines.extend([repr(item) for item in items])
        self._deny(msg, "\n".join(lines))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            import difflib
            import pprint
            lines = difflib.ndiff(pprint.pformat(d1).splitlines(), pprint.pformat(d2).splitlines())
            self._deny(msg, self._with_diff("%s != %s" % tuple(_common_reprs(d1, d2)), lines))

    def assertMultiLineEqual(self, first, second, msg=None):
        """Two texts are equal; the message compares their lines."""
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        import difflib
        one = first.splitlines(keepends=True)
        other = second.splitlines(keepends=True)
        # A single line gets its end, so that the marks are below it.
        if len(one) == 1 and first.strip("\r\n") == first:
            one = [first + "\n"]
            other = [second + "\n"]
        diff = "\n" + "".join(difflib.ndiff(one, other))
        standard = "%s != %s" % tuple(_common_reprs(first, second))
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            standard += diff
        else:
            standard += _DIFF_OMITTED % len(diff)
        self._deny(msg, standard)

    def assertCountEqual(self, first, second, msg=None):
        """The two have the same items, in any order."""
        first, second = list(first), list(second)
        rest = second[:]
        missing = []
        for item in first:
            if item in rest:
                rest.remove(item)
            else:
                missing.append(item)
        if not missing and not rest:
            return
        lines = ["Element counts were not equal:"]
        seen = []
        for item in missing + rest:
            if item not in seen:
                seen.append(item)
                lines.append("First has %d, Second has %d:  %r" % (first.count(item), second.count(item), item))
        self._deny(msg, "\n".join(lines))

    def _raises(self, context, args, kwargs):
        expected = context.expected
        kinds = expected if isinstance(expected, tuple) else (expected,)
        base = Warning if isinstance(context, _Warns) else BaseException
        if not all([isinstance(kind, type) and issubclass(kind, base) for kind in kinds]):
            name = "assertWarns" if base is Warning else "assertRaises"
            what = "a warning class or tuple of warning classes" if base is Warning else (
                "an exception type or tuple of exception types")
            raise TypeError("%s() arg 1 must be %s" % (name, what))
        if not args:
            context.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError("%r is an invalid keyword argument for this function" % next(iter(kwargs)))
            return context
        function, *args = args
        context.function_name = getattr(function, "__name__", None) or str(function)
        with context:
            function(*args, **kwargs)

    def assertRaises(self, expected_exception, *args, **kwargs):
        """The call, or else the block, raises an exception of the class."""
        return self._raises(_Raises(expected_exception, self), args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """As assertRaises, and the message fits."""
        return self._raises(_Raises(expected_exception, self, expected_regex), args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        """The call, or else the block, warns of something of the class."""
        return self._raises(_Warns(expected_warning, self), args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        """As assertWarns, and the message fits."""
        return self._raises(_Warns(expected_warning, self, expected_regex), args, kwargs)

    def assertRegex(self, text, expected_regex, msg=None):
        if not _found(expected_regex, text):
            self._deny(msg, "Regex didn't match: %r not found in %r" % (_pattern_of(expected_regex), text))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        if _found(unexpected_regex, text):
            self._deny(msg, "Regex matched: %r matches %r in %r" % (text, _pattern_of(unexpected_regex), text))


_EQUALITIES = {
    dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual", set: "assertSetEqual",
    frozenset: "assertSetEqual", str: "assertMultiLineEqual",
}

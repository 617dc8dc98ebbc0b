"""A small `re` for interpreters that have none: enough for the patterns by which tests describe messages.

Alternatives, groups (all of them only for grouping), classes, the usual escapes, and the greedy and lazy repetitions, by
backtracking. No flags, no references, no looking around. cpython_tests.py puts this text into the scripts that it makes.
"""

DIGITS = "0123456789"
SPACES = " \t\n\r\f\v"
ENDLESS = 10 ** 9


def _is_word(c):
    return c.isalnum() or c == "_"


CLASSES = {"d": lambda c: c in DIGITS, "s": lambda c: c in SPACES, "w": _is_word,
           "D": lambda c: c not in DIGITS, "S": lambda c: c not in SPACES, "W": lambda c: not _is_word(c)}
CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "0": "\0"}


class error(Exception):
    pass


class _Parser:
    """Makes of a pattern a function of (text, index, then) that is the end of a match, or None; `then` goes on from there."""

    def __init__(self, pattern):
        self.pattern = pattern
        self.at = 0

    def peek(self):
        return self.pattern[self.at] if self.at < len(self.pattern) else ""

    def take(self):
        c = self.peek()
        if not c:
            raise error("the pattern ends too early: " + self.pattern)
        self.at += 1
        return c

    def alternatives(self):
        branches = [self.sequence()]
        while self.peek() == "|":
            self.at += 1
            branches.append(self.sequence())
        if len(branches) == 1:
            return branches[0]

        def match(text, i, then):
            for branch in branches:
                end = branch(text, i, then)
                if end is not None:
                    return end
            return None
        return match

    def sequence(self):
        parts = []
        while self.peek() not in ("", "|", ")"):
            parts.append(self.repeated())

        def match(text, i, then):
            def step(number, at):
                if number == len(parts):
                    return then(at)
                return parts[number](text, at, lambda end: step(number + 1, end))
            return step(0, i)
        return match

    def repeated(self):
        part, test = self.single()
        while True:
            counts = self.counts()
            if counts is None:
                return part
            least, most = counts
            lazy = self.peek() == "?"
            if lazy:
                self.at += 1
            part = _repeat_of_characters(test, least, most) if test and not lazy else _repeat(part, least, most, lazy)
            test = None

    def counts(self):
        c = self.peek()
        if c in ("*", "+", "?") and c:
            self.at += 1
            return {"*": (0, ENDLESS), "+": (1, ENDLESS), "?": (0, 1)}[c]
        if c == "{":
            close = self.pattern.find("}", self.at)
            least, comma, most = self.pattern[self.at + 1:close].partition(",")
            if close > 0 and least.isdigit() and (not most or most.isdigit()):
                self.at = close + 1
                return int(least), (int(most) if most else ENDLESS) if comma else int(least)
        return None

    def single(self):
        """The next item, and the test of a character that it is, if it is one."""
        c = self.take()
        if c == "(":
            if self.peek() == "?":
                self.at += 1
                if self.take() == "P":
                    while self.take() != ">":
                        pass
            part = self.alternatives()
            if self.take() != ")":
                raise error("a parenthesis is missing: " + self.pattern)
            return part, None
        if c == "^":
            return (lambda text, i, then: then(i) if i == 0 else None), None
        if c == "$":
            return (lambda text, i, then: then(i) if i == len(text) or text[i:] == "\n" else None), None
        if c == "\\":
            escaped = self.take()
            if escaped in "bB":
                return (lambda text, i, then: then(i) if _is_boundary(text, i) == (escaped == "b") else None), None
            if escaped in "AZ":
                return (lambda text, i, then: then(i) if i == (0 if escaped == "A" else len(text)) else None), None
            test = self.escape(escaped)
        elif c == ".":
            test = lambda character: character != "\n"
        elif c == "[":
            test = self.character_class()
        else:
            test = lambda character: character == c
        return (lambda text, i, then: then(i + 1) if i < len(text) and test(text[i]) else None), test

    def escape(self, c):
        if c in CLASSES:
            return CLASSES[c]
        if c == "x":
            c = chr(int(self.take() + self.take(), 16))
        else:
            c = CONTROLS.get(c, c)
        return lambda character: character == c

    def character_class(self):
        negated = self.peek() == "^"
        if negated:
            self.at += 1
        tests = []
        while self.peek() != "]" or not tests:
            c = self.take()
            if c == "\\":
                c = self.take()
                if c in CLASSES:
                    tests.append(CLASSES[c])
                    continue
                c = CONTROLS.get(c, c)
            last = c
            if self.peek() == "-" and self.pattern[self.at + 1:self.at + 2] not in ("]", ""):
                self.at += 1
                last = self.take()
            tests.append(lambda character, c=c, last=last: c <= character <= last)
        self.at += 1
        return lambda character: any(test(character) for test in tests) != negated


def _is_boundary(text, i):
    return (i > 0 and _is_word(text[i - 1])) != (i < len(text) and _is_word(text[i]))


def _repeat_of_characters(test, least, most):
    """Without recursion, so that `.*` may run over long texts."""
    def match(text, i, then):
        end = i
        while end < len(text) and end - i < most and test(text[end]):
            end += 1
        while end - i >= least:
            result = then(end)
            if result is not None:
                return result
            end -= 1
        return None
    return match


def _repeat(part, least, most, lazy):
    def match(text, i, then):
        def step(count, at):
            def again():
                if count >= most:
                    return None
                return part(text, at, lambda end: step(count + 1, end) if end > at or count < least else None)
            if count < least:
                return again()
            if lazy:
                result = then(at)
                return again() if result is None else result
            result = again()
            return then(at) if result is None else result
        return step(0, i)
    return match


class Match:
    def __init__(self, text, begin, end):
        self.string, self.begin, self.finish = text, begin, end

    def group(self, number=0):
        if number:
            raise error("groups are not kept")
        return self.string[self.begin:self.finish]

    def start(self):
        return self.begin

    def end(self):
        return self.finish

    def span(self):
        return self.begin, self.finish


class Pattern:
    def __init__(self, pattern):
        self.pattern = pattern
        parser = _Parser(pattern)
        self._match = parser.alternatives()
        if parser.peek():
            raise error("too many parentheses: " + pattern)

    def search(self, text):
        for begin in range(len(text) + 1):
            end = self._match(text, begin, lambda at: at)
            if end is not None:
                return Match(text, begin, end)
        return None

    def match(self, text):
        end = self._match(text, 0, lambda at: at)
        return None if end is None else Match(text, 0, end)

    def fullmatch(self, text):
        end = self._match(text, 0, lambda at: at if at == len(text) else None)
        return None if end is None else Match(text, 0, end)


def compile(pattern, flags=0):
    return pattern if isinstance(pattern, Pattern) else Pattern(pattern)


def search(pattern, text, flags=0):
    return compile(pattern).search(text)


def match(pattern, text, flags=0):
    return compile(pattern).match(text)


def fullmatch(pattern, text, flags=0):
    return compile(pattern).fullmatch(text)


def escape(text):
    return "".join(c if _is_word(c) or ord(c) > 127 else "\\" + c for c in text)

"""Text broken into lines of a width, and the margins of texts."""

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_WHITESPACE = "\t\n\x0b\x0c\r "
_IS_SPACE = frozenset(_WHITESPACE)
_PUNCTUATION = frozenset("_!\"'&.,?")  # together with letters and digits: what a dash may follow


def _is_word(c):
    return c.isalnum() or c == "_"


def _is_letter(c):
    return c.isalpha() or c == "_" or c.isalnum() and not c.isdecimal()


def _whitespace_pieces(text):
    """The text as runs of whitespace and runs of other characters, in turn."""
    pieces = []
    size = len(text)
    at = 0
    while at < size:
        end = at + 1
        if text[at] in _IS_SPACE:
            while end < size and text[end] in _IS_SPACE:
                end += 1
        else:
            while end < size and text[end] not in _IS_SPACE:
                end += 1
        pieces.append(text[at:end])
        at = end
    return pieces


def _dash_end(word, at):
    """The end of a dash of two or more hyphens at a place, between words; or 0."""
    end = at
    size = len(word)
    while end < size and word[end] == "-":
        end += 1
    if end - at < 2 or end >= size or not _is_word(word[end]):
        return 0
    before = word[at - 1] if at else ""
    return end if before and (_is_word(before) or before in _PUNCTUATION) else 0


def _hyphen_pieces(word):
    """A word without spaces in the pieces at which it may be broken: behind hyphens and around dashes."""
    if "-" not in word:
        return [word]
    pieces = []
    size = len(word)
    start = 0
    while start < size:
        end = _dash_end(word, start)
        if not end:
            end = start + 1
            while end < size:
                before = word[end - 1]
                if word[end] == "-" and _dash_end(word, end):
                    break
                if before == "-" and _breaks_behind(word, start, end):
                    break
                end += 1
        pieces.append(word[start:end])
        start = end
    return pieces


def _breaks_behind(word, start, end):
    """Whether a piece may end behind the hyphen at end - 1: letters on both sides, in words of two or so."""
    at = end - 1
    if at == start or at < 2:
        return False
    one, two = word[at - 2], word[at - 1]
    if not _is_letter(two) or not (_is_letter(one) or (one == "-" and at > 2 and _is_letter(word[at - 3]))):
        return False
    ahead = word[end:end + 3]
    if len(ahead) < 2 or not _is_letter(ahead[0]):
        return False
    return _is_letter(ahead[1]) or (ahead[1] == "-" and len(ahead) > 2 and _is_letter(ahead[2]))


class TextWrapper:
    """What to do with tabs, blanks, long words, hyphens and indents, and the methods that break text accordingly."""

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            for c in "\t\n\x0b\x0c\r":
                if c in text:
                    text = text.replace(c, " ")
        return text

    def _split(self, text):
        pieces = _whitespace_pieces(text)
        if self.break_on_hyphens and "-" in text:
            chunks = []
            for piece in pieces:
                chunks.extend(_hyphen_pieces(piece))
            return chunks
        return pieces

    def _fix_sentence_endings(self, chunks):
        for place in range(len(chunks) - 1):
            if chunks[place + 1] == " ":
                word = chunks[place].rstrip("\"'")
                ends = len(word) > 1 and word[-1] in ".!?" and "a" <= word[-2] <= "z"
                if ends and len(chunks[place]) - len(word) <= 1:
                    chunks[place + 1] = "  "

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def wrap(self, text):
        """The lines of one paragraph, without newlines."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """The lines of one paragraph as one string."""
        return "\n".join(self.wrap(text))

    def _handle_long_word(self, chunks, line, used, width):
        room = 1 if width < 1 else width - used
        if self.break_long_words:
            end = room
            word = chunks[-1]
            if self.break_on_hyphens and len(word) > room:
                hyphen = word.rfind("-", 0, room)
                if hyphen > 0 and word[:hyphen].strip("-"):
                    end = hyphen + 1
            line.append(word[:end])
            chunks[-1] = word[end:]
        elif not line:
            line.append(chunks.pop())

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)
        limit = self.max_lines
        if limit is not None:
            indent = self.subsequent_indent if limit > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        drop = self.drop_whitespace
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if drop and lines and chunks[-1].strip() == "":
                chunks.pop()
            line = []
            used = 0
            while chunks:
                size = len(chunks[-1])
                if used + size > width:
                    break
                line.append(chunks.pop())
                used += size
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, line, used, width)
                used = sum([len(piece) for piece in line])
            if drop and line and line[-1].strip() == "":
                used -= len(line.pop())
            if not line:
                continue
            is_last = not chunks or drop and len(chunks) == 1 and not chunks[0].strip()
            if limit is None or len(lines) + 1 < limit or is_last and used <= width:
                lines.append(indent + "".join(line))
                continue
            self._end_with_placeholder(lines, line, used, width, indent)
            break
        return lines

    def _end_with_placeholder(self, lines, line, used, width, indent):
        mark = self.placeholder
        while line:
            if line[-1].strip() and used + len(mark) <= width:
                lines.append(indent + "".join(line) + mark)
                return
            used -= len(line.pop())
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(mark) <= self.width:
                lines[-1] = before + mark
                return
        lines.append(indent + mark.lstrip())


def wrap(text, width=70, **kwargs):
    """The lines of one paragraph, without newlines."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """The lines of one paragraph as one string."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """The text on one line, cut at a word and marked if it is too long."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """The text without the whitespace that all its lines begin with."""
    lines = text.split("\n")
    margin = None
    for place, line in enumerate(lines):
        rest = line.lstrip(" \t")
        if not rest:
            lines[place] = ""
            continue
        blank = line[:len(line) - len(rest)]
        if margin is None:
            margin = blank
        elif not blank.startswith(margin):
            common = 0
            for a, b in zip(margin, blank):
                if a != b:
                    break
                common += 1
            margin = margin[:common]
    if margin:
        size = len(margin)
        lines = [line[size:] for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    """The text with a prefix before the lines that the predicate chooses; before all that are not blank without one."""
    out = []
    for line in text.splitlines(True):
        if line.strip() if predicate is None else predicate(line):
            out.append(prefix)
        out.append(line)
    return "".join(out)

"""What two sequences have in common, and texts that show how they differ."""

__all__ = ["get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK", "IS_LINE_JUNK",
           "context_diff", "unified_diff", "Match"]

from collections import namedtuple

Match = namedtuple("Match", "a b size")


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Finds the longest runs that two sequences have in common, then those on both sides of these."""

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        """Compare these two from now on."""
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        """Compare this, the first, from now on."""
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        """Compare this, the second, from now on. What is found out about it is kept."""
        if b is not self.b:
            self.b = b
            self.matching_blocks = self.opcodes = None
            self.fullbcount = None
            self._index()

    def _index(self):
        """The places of each item of the second; junk, and what is everywhere, has none."""
        places = self.b2j = {}
        for j, item in enumerate(self.b):
            places.setdefault(item, []).append(j)
        self.bjunk = set()
        if self.isjunk is not None:
            self.bjunk = {item for item in places if self.isjunk(item)}
            for item in self.bjunk:
                del places[item]
        self.bpopular = set()
        count = len(self.b)
        if self.autojunk and count >= 200:
            many = count // 100 + 1
            self.bpopular = {item for item, found in places.items() if len(found) > many}
            for item in self.bpopular:
                del places[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """The longest common run within a part of each; of several the first in a, then in b."""
        a, b, junk = self.a, self.b, self.bjunk
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        first, second, size = alo, blo, 0
        lengths = {}
        nothing = []
        for i in range(alo, ahi):
            current = {}
            for j in self.b2j.get(a[i], nothing):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                k = current[j] = lengths.get(j - 1, 0) + 1
                if k > size:
                    first, second, size = i - k + 1, j - k + 1, k
            lengths = current
        # It grows over equal items that were not looked for: first over popular ones, then over junk.
        for wants_junk in (False, True):
            while (first > alo and second > blo and (b[second - 1] in junk) == wants_junk
                   and a[first - 1] == b[second - 1]):
                first, second, size = first - 1, second - 1, size + 1
            while (first + size < ahi and second + size < bhi and (b[second + size] in junk) == wants_junk
                   and a[first + size] == b[second + size]):
                size += 1
        return Match(first, second, size)

    def get_matching_blocks(self):
        """The common runs in order, neighbours joined, and an empty one at the end."""
        if self.matching_blocks is not None:
            return self.matching_blocks
        queue = [(0, len(self.a), 0, len(self.b))]
        found = []
        while queue:
            alo, ahi, blo, bhi = queue.pop()
            match = i, j, size = self.find_longest_match(alo, ahi, blo, bhi)
            if size:
                found.append(match)
                if alo < i and blo < j:
                    queue.append((alo, i, blo, j))
                if i + size < ahi and j + size < bhi:
                    queue.append((i + size, ahi, j + size, bhi))
        found.sort()
        blocks = []
        for i, j, size in found:
            if blocks and blocks[-1][0] + blocks[-1][2] == i and blocks[-1][1] + blocks[-1][2] == j:
                blocks[-1] = Match(blocks[-1][0], blocks[-1][1], blocks[-1][2] + size)
            else:
                blocks.append(Match(i, j, size))
        blocks.append(Match(len(self.a), len(self.b), 0))
        self.matching_blocks = blocks
        return blocks

    def get_opcodes(self):
        """How to make the second of the first: (what, a from, a to, b from, b to)."""
        if self.opcodes is not None:
            return self.opcodes
        i = j = 0
        codes = self.opcodes = []
        for ai, bj, size in self.get_matching_blocks():
            tag = "replace" if i < ai and j < bj else "delete" if i < ai else "insert" if j < bj else ""
            if tag:
                codes.append((tag, i, ai, j, bj))
            i, j = ai + size, bj + size
            if size:
                codes.append(("equal", ai, i, bj, j))
        return codes

    def get_grouped_opcodes(self, n=3):
        """Yield the opcodes in groups of what differs, with n equal items around."""
        codes = self.get_opcodes() or [("equal", 0, 1, 0, 1)]
        codes = codes[:]
        if codes[0][0] == "equal":
            tag, i1, i2, j1, j2 = codes[0]
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == "equal":
            tag, i1, i2, j1, j2 = codes[-1]
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == "equal" and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        """How alike the two are, from 0 to 1."""
        return _ratio(sum([block[2] for block in self.get_matching_blocks()]), len(self.a) + len(self.b))

    def quick_ratio(self):
        """Not less than ratio(): as if the order did not matter."""
        if self.fullbcount is None:
            self.fullbcount = {}
            for item in self.b:
                self.fullbcount[item] = self.fullbcount.get(item, 0) + 1
        left = {}
        matches = 0
        for item in self.a:
            count = left.get(item, self.fullbcount.get(item, 0))
            left[item] = count - 1
            if count > 0:
                matches += 1
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """Not less than quick_ratio(): as if only the lengths mattered."""
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """Those of the possibilities that are most like the word, the best first."""
    if not n > 0:
        raise ValueError("n must be > 0: %r" % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError("cutoff must be in [0.0, 1.0]: %r" % (cutoff,))
    found = []
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    for x in possibilities:
        matcher.set_seq1(x)
        if (matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff and matcher.ratio() >= cutoff):
            found.append((matcher.ratio(), x))
    return [x for _, x in sorted(found, reverse=True)[:n]]


class Differ:
    """Compares lines, and within lines that are alike, characters."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        """Yield the lines of both, those of one alone marked."""
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == "replace":
                yield from self._replace(a, alo, ahi, b, blo, bhi)
            elif tag == "delete":
                yield from self._mark("-", a, alo, ahi)
            elif tag == "insert":
                yield from self._mark("+", b, blo, bhi)
            else:
                yield from self._mark(" ", a, alo, ahi)

    def _mark(self, mark, lines, low, high):
        for i in range(low, high):
            yield "%s %s" % (mark, lines[i])

    def _plain_replace(self, a, alo, ahi, b, blo, bhi):
        # The shorter block first.
        if bhi - blo < ahi - alo:
            yield from self._mark("+", b, blo, bhi)
            yield from self._mark("-", a, alo, ahi)
        else:
            yield from self._mark("-", a, alo, ahi)
            yield from self._mark("+", b, blo, bhi)

    def _replace(self, a, alo, ahi, b, blo, bhi):
        best, cutoff = 0.74, 0.75
        matcher = SequenceMatcher(self.charjunk)
        equal_i = equal_j = None
        best_i = best_j = None
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    if equal_i is None:
                        equal_i, equal_j = i, j
                    continue
                matcher.set_seq1(a[i])
                if (matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best):
                    best, best_i, best_j = matcher.ratio(), i, j
        if best < cutoff:
            if equal_i is None:
                yield from self._plain_replace(a, alo, ahi, b, blo, bhi)
                return
            best_i, best_j, best = equal_i, equal_j, 1.0
        else:
            equal_i = None
        yield from self._beside(a, alo, best_i, b, blo, best_j)
        one, other = a[best_i], b[best_j]
        if equal_i is None:
            yield from self._pair(one, other, matcher)
        else:
            yield "  " + one
        yield from self._beside(a, best_i + 1, ahi, b, best_j + 1, bhi)

    def _pair(self, one, other, matcher):
        matcher.set_seqs(one, other)
        marks = ["", ""]
        for tag, i1, i2, j1, j2 in matcher.get_opcodes():
            for place, mark, size in ((0, "^" if tag == "replace" else "-", i2 - i1),
                                      (1, "^" if tag == "replace" else "+", j2 - j1)):
                marks[place] += (" " if tag == "equal" else mark) * size
        for sign, line, below in (("-", one, marks[0]), ("+", other, marks[1])):
            yield "%s %s" % (sign, line)
            below = "".join([c if m == " " and c.isspace() else m for c, m in zip(line, below)]).rstrip()
            if below:
                yield "? %s\n" % below

    def _beside(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi:
            if blo < bhi:
                yield from self._replace(a, alo, ahi, b, blo, bhi)
            else:
                yield from self._mark("-", a, alo, ahi)
        elif blo < bhi:
            yield from self._mark("+", b, blo, bhi)


def IS_LINE_JUNK(line, pat=None):
    """Whether a line has nothing but blanks and one #."""
    return line.strip() in ("", "#")


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    """Whether a character is a blank."""
    return ch in ws


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """Yield the lines of both, those of one alone marked - and +, and ? lines that show where lines differ."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """Yield the lines that the first (1) or the second (2) of what ndiff compared has."""
    try:
        mark = {1: "- ", 2: "+ "}[int(which)]
    except KeyError:
        raise ValueError("unknown delta choice (must be 1 or 2): %r" % which) from None
    for line in delta:
        if line[:2] in ("  ", mark):
            yield line[2:]


def _check_texts(a, b, *args):
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            raise TypeError("lines to compare must be str, not %s (%r)" % (type(lines[0]).__name__, lines[0]))
    for arg in args:
        if not isinstance(arg, str):
            raise TypeError("all arguments must be str, not: %r" % (arg,))


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """Yield the differences as `diff -u` shows them."""
    _check_texts(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)

    def shown(start, stop):
        length = stop - start
        if length == 1:
            return str(start + 1)
        return "%d,%d" % (start + 1 if length else start, length)

    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            for mark, name, date in (("---", fromfile, fromfiledate), ("+++", tofile, tofiledate)):
                yield "%s %s%s%s" % (mark, name, "\t" + date if date else "", lineterm)
        first, last = group[0], group[-1]
        yield "@@ -%s +%s @@%s" % (shown(first[1], last[2]), shown(first[3], last[4]), lineterm)
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                for line in a[i1:i2]:
                    yield " " + line
                continue
            if tag in ("replace", "delete"):
                for line in a[i1:i2]:
                    yield "-" + line
            if tag in ("replace", "insert"):
                for line in b[j1:j2]:
                    yield "+" + line


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """Yield the differences as `diff -c` shows them."""
    _check_texts(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)

    def shown(start, stop):
        length = stop - start
        if length <= 1:
            return str(start + 1 if length else start)
        return "%d,%d" % (start + 1, stop)

    marks = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            for mark, name, date in (("***", fromfile, fromfiledate), ("---", tofile, tofiledate)):
                yield "%s %s%s%s" % (mark, name, "\t" + date if date else "", lineterm)
        first, last = group[0], group[-1]
        yield "***************" + lineterm
        yield "*** %s ****%s" % (shown(first[1], last[2]), lineterm)
        if any([tag in ("replace", "delete") for tag, *_ in group]):
            for tag, i1, i2, _, _ in group:
                if tag != "insert":
                    for line in a[i1:i2]:
                        yield marks[tag] + line
        yield "--- %s ----%s" % (shown(first[3], last[4]), lineterm)
        if any([tag in ("replace", "insert") for tag, *_ in group]):
            for tag, _, _, j1, j2 in group:
                if tag != "delete":
                    for line in b[j1:j2]:
                        yield marks[tag] + line

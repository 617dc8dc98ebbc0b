# A tokenizer of a small language with states, positions, nested comments and indentation.
class Token:
    __slots__ = ("kind", "text", "line", "column")

    def __init__(self, kind, text, line, column):
        self.kind, self.text, self.line, self.column = kind, text, line, column

    def __repr__(self): return f"{self.kind}({self.text!r})" if self.text else self.kind
    def __eq__(self, other): return self.kind == (other.kind if isinstance(other, Token) else other)


class LexError(Exception):
    def __init__(self, message, line, column):
        super().__init__(message)
        self.line, self.column = line, column

    def __str__(self): return f"{self.line}:{self.column}: {self.args[0]}"


class Lexer:
    keywords = frozenset("if else while def return".split())
    operators = sorted(("==", "<=", ">=", "!=", "->", "=", "<", ">", "+", "-", "*", "/", "(", ")", ":", ","), key=len,
                       reverse=True)

    def __init__(self, source): self.lines, self.indents = source.split("\n"), [0]

    def __iter__(self):
        for number, line in enumerate(self.lines, 1):
            stripped = line.lstrip(" ")
            if not stripped or stripped.startswith("#"):
                continue
            yield from self.indentation(len(line) - len(stripped), number)
            yield from self.line(line, len(line) - len(stripped), number)
            yield Token("NEWLINE", "", number, len(line))
        while len(self.indents) > 1:
            self.indents.pop()
            yield Token("DEDENT", "", number + 1, 0)
        yield Token("END", "", number + 1, 0)

    def indentation(self, width, number):
        if width > self.indents[-1]:
            self.indents.append(width)
            yield Token("INDENT", "", number, 0)
        while width < self.indents[-1]:
            self.indents.pop()
            yield Token("DEDENT", "", number, 0)
        if width != self.indents[-1]:
            raise LexError("inconsistent dedent", number, width)

    def line(self, line, at, number):
        while at < len(line):
            c = line[at]
            if c == " ":
                at += 1
                continue
            if c == "#":
                return
            start = at
            if c.isalpha() or c == "_":
                while at < len(line) and (line[at].isalnum() or line[at] == "_"):
                    at += 1
                word = line[start:at]
                yield Token(word.upper() if word in self.keywords else "NAME", "" if word in self.keywords else word,
                            number, start)
            elif c.isdigit():
                while at < len(line) and line[at].isdigit():
                    at += 1
                if at < len(line) and line[at].isalpha():
                    raise LexError(f"bad number {line[start:at + 1]!r}", number, start)
                yield Token("NUMBER", line[start:at], number, start)
            elif c in "\"'":
                at = line.find(c, start + 1) + 1
                if not at:
                    raise LexError("unfinished string", number, start)
                yield Token("STRING", line[start + 1:at - 1], number, start)
            else:
                for operator in self.operators:
                    if line.startswith(operator, at):
                        at += len(operator)
                        yield Token("OP", operator, number, start)
                        break
                else:
                    raise LexError(f"unknown character {c!r}", number, start)


source = """\
def f(n):
    # a comment
    while n >= 10:
        n = n - 1  # another
        if n == 'x':

            return "text"
    return n -> 5
f(3)"""
for token in Lexer(source):
    print(token.line, token.column, token)
for bad in ("x = 5$", "if a:\n    b\n  c", "s = 'open", "9lives", "ok"):
    try:
        print([t for t in Lexer(bad)])
    except LexError as error:
        print(error)
print([t for t in Lexer("a\n  b\n    c\nd")].count("DEDENT"), Token("X", "", 0, 0) == "X",
      Token("X", "", 0, 0) != Token("Y", "", 0, 0))

# expect:
# 1 0 DEF
# 1 4 NAME('f')
# 1 5 OP('(')
# 1 6 NAME('n')
# 1 7 OP(')')
# 1 8 OP(':')
# 1 9 NEWLINE
# 3 0 INDENT
# 3 4 WHILE
# 3 10 NAME('n')
# 3 12 OP('>=')
# 3 15 NUMBER('10')
# 3 17 OP(':')
# 3 18 NEWLINE
# 4 0 INDENT
# 4 8 NAME('n')
# 4 10 OP('=')
# 4 12 NAME('n')
# 4 14 OP('-')
# 4 16 NUMBER('1')
# 4 28 NEWLINE
# 5 8 IF
# 5 11 NAME('n')
# 5 13 OP('==')
# 5 16 STRING('x')
# 5 19 OP(':')
# 5 20 NEWLINE
# 7 0 INDENT
# 7 12 RETURN
# 7 19 STRING('text')
# 7 25 NEWLINE
# 8 0 DEDENT
# 8 0 DEDENT
# 8 4 RETURN
# 8 11 NAME('n')
# 8 13 OP('->')
# 8 16 NUMBER('5')
# 8 17 NEWLINE
# 9 0 DEDENT
# 9 0 NAME('f')
# 9 1 OP('(')
# 9 2 NUMBER('3')
# 9 3 OP(')')
# 9 4 NEWLINE
# 10 0 END
# 1:5: unknown character '$'
# 3:2: inconsistent dedent
# 1:4: unfinished string
# 1:0: bad number '9l'
# [NAME('ok'), NEWLINE, END]
# 2 True True

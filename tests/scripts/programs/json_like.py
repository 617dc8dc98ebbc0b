# A serializer and a parser for JSON-like text, with positions in its errors and a round trip.
class DecodeError(ValueError):
    def __init__(self, message, text, at):
        line = text.count("\n", 0, at) + 1
        column = at - text.rfind("\n", 0, at)
        super().__init__(f"{message}: line {line} column {column}")
        self.at = at


ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


def dumps(value, indent=None, level=0):
    match value:
        case None: return "null"
        case True: return "true"
        case False: return "false"
        case int() | float(): return repr(value)
        case str():
            inverse = {v: "\\" + k for k, v in ESCAPES.items() if k != "/"}
            escape = lambda c: inverse.get(c) or (c if " " <= c < "\x7f" else f"\\u{ord(c):04x}")
            return '"' + "".join(map(escape, value)) + '"'
        case list() | tuple(): parts, ends = [dumps(v, indent, level + 1) for v in value], "[]"
        case dict():
            colon = ":" if indent is None else ": "
            parts, ends = [f"{dumps(str(k))}{colon}{dumps(v, indent, level + 1)}" for k, v in value.items()], "{}"
        case _: raise TypeError(f"cannot write {type(value).__name__}")
    if indent is None or not parts:
        return ends[0] + ",".join(parts) + ends[1]
    pad = "\n" + " " * indent * (level + 1)
    return ends[0] + pad + ("," + pad).join(parts) + "\n" + " " * indent * level + ends[1]


class Decoder:
    def __init__(self, text): self.text, self.at = text, 0

    def fail(self, message): raise DecodeError(message, self.text, self.at)

    def space(self):
        while self.at < len(self.text) and self.text[self.at] in " \n\t\r":
            self.at += 1

    def peek(self): return self.text[self.at:self.at + 1]

    def expect(self, token):
        if not self.text.startswith(token, self.at):
            self.fail(f"expected {token!r}")
        self.at += len(token)

    def value(self):
        self.space()
        match self.peek():
            case "{": result = dict(self.sequence("{}", self.pair))
            case "[": result = list(self.sequence("[]", self.value))
            case '"': result = self.string()
            case "t" | "f" | "n": result = self.word()
            case c if c.isdigit() or c == "-": result = self.number()
            case "": self.fail("unexpected end")
            case c: self.fail(f"unexpected {c!r}")
        self.space()
        return result

    def word(self):
        for word, value in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        self.fail("unknown word")

    def sequence(self, ends, item):
        self.expect(ends[0])
        self.space()
        if self.peek() != ends[1]:
            yield item()
            while self.peek() == ",":
                self.at += 1
                yield item()
        self.expect(ends[1])

    def pair(self):
        self.space()
        key = self.string()
        self.space()
        self.expect(":")
        return key, self.value()

    def string(self):
        self.expect('"')
        parts = []
        while (c := self.peek()) != '"':
            if not c:
                self.fail("unfinished string")
            self.at += 1
            if c == "\\":
                c = self.peek()
                self.at += 1
                if c == "u":
                    c, self.at = chr(int(self.text[self.at:self.at + 4], 16)), self.at + 4
                else:
                    c = ESCAPES[c]
            parts.append(c)
        self.at += 1
        return "".join(parts)

    def number(self):
        start = self.at
        while self.at < len(self.text) and self.text[self.at] in "+-0123456789.eE":
            self.at += 1
        text = self.text[start:self.at]
        return float(text) if set(text) & set(".eE") else int(text)


def loads(text):
    decoder = Decoder(text)
    value = decoder.value()
    if decoder.at != len(text):
        decoder.fail("trailing text")
    return value


data = {"name": "Ann \"A\"\n", "tags": ["x", "é☃", []], "n": -12, "f": 1.5e10,
        "nested": {"t": True, "none": None, "empty": {}}}
text = dumps(data)
print(text, loads(text) == data)
print(dumps(data, indent=2), loads(dumps(data, indent=2)) == data)
for text in ("[1, 2", "{\"a\" 1}", "[1,\n 2,\n x]", "", "tru", "\"abc", "[1] 2", "{1: 2}", " [ ] ", "-0.5e-3", "[1,]",
             "\"\\u0041\\t\""):
    try:
        print(repr(text), repr(loads(text)))
    except DecodeError as error:
        print(repr(text), error)
try:
    dumps([1, {2}])
except TypeError as error:
    print(error)

# expect:
# {"name":"Ann \"A\"\n","tags":["x","\u00e9\u2603",[]],"n":-12,"f":15000000000.0,"nested":{"t":true,"none":null,"empty":{}}} True
# {
#   "name": "Ann \"A\"\n",
#   "tags": [
#     "x",
#     "\u00e9\u2603",
#     []
#   ],
#   "n": -12,
#   "f": 15000000000.0,
#   "nested": {
#     "t": true,
#     "none": null,
#     "empty": {}
#   }
# } True
# '[1, 2' expected ']': line 1 column 6
# '{"a" 1}' expected ':': line 1 column 6
# '[1,\n 2,\n x]' unexpected 'x': line 3 column 2
# '' unexpected end: line 1 column 1
# 'tru' unknown word: line 1 column 1
# '"abc' unfinished string: line 1 column 5
# '[1] 2' trailing text: line 1 column 5
# '{1: 2}' expected '"': line 1 column 2
# ' [ ] ' []
# '-0.5e-3' -0.0005
# '[1,]' unexpected ']': line 1 column 4
# '"\\u0041\\t"' 'A\t'
# cannot write set

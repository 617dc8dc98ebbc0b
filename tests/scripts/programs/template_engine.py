# A template engine: variables with filters, loops, conditions, nesting, errors with lines; made by closures.
class TemplateError(Exception): pass


def tokens(text):
    at, line = 0, 1
    while at < len(text):
        begin = text.find("{", at)
        if begin < 0 or text[begin + 1:begin + 2] not in ("{", "%"):
            end = len(text) if begin < 0 else begin + 1
            yield "text", text[at:end], line
        else:
            if begin > at:
                yield "text", text[at:begin], line
                line += text.count("\n", at, begin)
            kind, closing = ("value", "}}") if text[begin + 1] == "{" else ("tag", "%}")
            close = text.find(closing, begin)
            if close < 0:
                raise TemplateError(f"line {line}: {closing} is missing")
            yield kind, text[begin + 2:close].strip(), line
            end, at = close + 2, begin
        line += text.count("\n", at, end)
        at = end


FILTERS = {"upper": str.upper, "title": str.title, "length": len, "reverse": lambda v: v[::-1],
           "money": lambda v: f"{v:,.2f}",
           "default": lambda v, d="-": v if v not in (None, "") else d, "join": lambda v, s=", ": s.join(map(str, v))}


def value_of(expression, line):
    path, *filters = [part.strip() for part in expression.split("|")]

    def get(names):
        value = names
        for name in path.split("."):
            try:
                value = value[int(name) if name.isdigit() else name]
            except (KeyError, IndexError, TypeError):
                try:
                    value = getattr(value, name)
                except AttributeError:
                    raise TemplateError(f"line {line}: no {path!r}") from None
        for text in filters:
            name, _, argument = text.partition(":")
            if name not in FILTERS:
                raise TemplateError(f"line {line}: no filter {name!r}")
            value = FILTERS[name](value, *([argument] if argument else []))
        return value
    return get


class Template:
    def __init__(self, text):
        self.tokens = list(tokens(text))
        self.at = 0
        self.render_all = self.block(())

    def __call__(self, **names): return self.render_all(names)

    def block(self, ends):
        parts = []
        while self.at < len(self.tokens):
            kind, text, line = self.tokens[self.at]
            self.at += 1
            if kind == "text":
                parts.append(lambda names, text=text: text)
            elif kind == "value":
                get = value_of(text, line)
                parts.append(lambda names, get=get: str(get(names)))
            else:
                word, *words = text.split()
                if word in ends:
                    self.ended = word
                    break
                action = getattr(self, f"tag_{word}", None)
                if action is None:
                    raise TemplateError(f"line {line}: unknown tag {word!r}")
                parts.append(action(words, line))
        else:
            if ends:
                raise TemplateError(f"{' or '.join(ends)} is missing")
        return lambda names: "".join(part(names) for part in parts)

    def tag_for(self, words, line):
        match words:
            case [name, "in", expression]: get = value_of(expression, line)
            case _: raise TemplateError(f"line {line}: bad for")
        body = self.block(("end", "else"))
        otherwise = self.block(("end",)) if self.ended == "else" else lambda names: ""

        def render(names):
            items = list(get(names))
            return "".join(body({**names, name: item, "loop": {"index": i, "last": i == len(items) - 1}})
                           for i, item in enumerate(items)) or otherwise(names)
        return render

    def tag_if(self, words, line):
        negated = words[:1] == ["not"]
        get = value_of(" ".join(words[negated:]), line)
        yes = self.block(("else", "end"))
        no = self.block(("end",)) if self.ended == "else" else lambda names: ""
        return lambda names: yes(names) if bool(get(names)) != negated else no(names)


class User:
    def __init__(self, name, debts=()): self.name, self.debts = name, debts


page = Template("""Dear {{ user.name | title }},
{% if user.debts %}you owe:
{% for debt in user.debts %}  {{ loop.index }}. {{ debt.to|upper }}: {{ debt.sum|money }}
{% if not loop.last %};{% else %}.{% end %}
{% end %}{% else %}you owe nothing.
{% end %}Tags: {{ tags|join: / }} ({{ tags|length }}, first {{ tags.0|reverse }}) {not a tag}""")
print(page(user=User("ann lee", [{"to": "bob", "sum": 1234.5}, {"to": "eve", "sum": 2}]), tags=["abc", "d"]))
print(page(user=User("bob"), tags=["x"]))
print(Template("{% for a in rows %}{% for b in a %}{{ b }}{% end %};{% else %}none{% end %}")(rows=[[1, 2], [3]]),
      Template("plain")())
print(Template("{% for a in rows %}{{ a }}{% else %}none{% end %}|{{ q|default:empty }}")(rows=[], q=""))
for text in ("{{ a", "a\n{% nope %}", "{% if x %}", "{% for x y %}{% end %}", "\n\n{{ missing.x }}", "{{ x|nope }}",
             "{{ x.y.z }}"):
    try:
        print(Template(text)(x={"y": 1}))
    except TemplateError as error:
        print("TemplateError", error)

# expect:
# Dear Ann Lee,
# you owe:
#   0. BOB: 1,234.50
# ;
#   1. EVE: 2.00
# .
# Tags: abc /d (2, first cba) {not a tag}
# Dear Bob,
# you owe nothing.
# Tags: x (1, first x) {not a tag}
# 12;3; plain
# none|empty
# TemplateError line 1: }} is missing
# TemplateError line 2: unknown tag 'nope'
# TemplateError else or end is missing
# TemplateError line 1: bad for
# TemplateError line 3: no 'missing.x'
# TemplateError line 1: no filter 'nope'
# TemplateError line 1: no 'x.y.z'

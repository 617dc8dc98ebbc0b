# A calculator: tokenizer, recursive-descent parser, tree of nodes, visitors.
class Node: pass


class Num(Node):
    def __init__(self, value): self.value = value


class Var(Node):
    def __init__(self, name): self.name = name


class Bin(Node):
    def __init__(self, op, left, right): self.op, self.left, self.right = op, left, right


class Call(Node):
    def __init__(self, name, args): self.name, self.args = name, args


class ParseError(Exception): pass


def tokenize(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            start = i
            while i < len(text) and (text[i].isdigit() or text[i] == "."):
                i += 1
            yield "num", text[start:i]
        elif c.isalpha():
            start = i
            while i < len(text) and text[i].isalnum():
                i += 1
            yield "name", text[start:i]
        elif c in "+-*/^(),":
            yield "op", c
            i += 1
        else:
            raise ParseError(f"unexpected {c!r} at {i}")
    yield "end", ""


class Parser:
    priorities = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}

    def __init__(self, text):
        self.tokens = list(tokenize(text))
        self.at = 0

    def peek(self): return self.tokens[self.at]

    def take(self, wanted=None):
        kind, text = self.tokens[self.at]
        if wanted is not None and text != wanted:
            raise ParseError(f"expected {wanted!r}, got {text!r}")
        self.at += 1
        return kind, text

    def parse(self):
        tree = self.expression(0)
        if self.peek()[0] != "end":
            raise ParseError(f"trailing {self.peek()[1]!r}")
        return tree

    def expression(self, least):
        left = self.atom()
        while (op := self.peek()[1]) in self.priorities and self.priorities[op] > least:
            self.take()
            right = self.expression(self.priorities[op] - (op == "^"))
            left = Bin(op, left, right)
        return left

    def atom(self):
        kind, text = self.take()
        if kind == "num":
            return Num(float(text) if "." in text else int(text))
        if text == "-":
            return Bin("-", Num(0), self.expression(2))
        if text == "(":
            tree = self.expression(0)
            self.take(")")
            return tree
        if kind == "name":
            if self.peek()[1] != "(":
                return Var(text)
            self.take("(")
            args = []
            while self.peek()[1] != ")":
                args.append(self.expression(0))
                if self.peek()[1] == ",":
                    self.take()
            self.take(")")
            return Call(text, args)
        raise ParseError(f"unexpected {text or 'end'!r}")


class Visitor:
    def visit(self, node):
        return getattr(self, "visit_" + type(node).__name__.lower())(node)


class Evaluate(Visitor):
    operators = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b,
                 "/": lambda a, b: a / b, "^": lambda a, b: a ** b}

    def __init__(self, **names): self.names = {"max": max, "abs": abs, **names}
    def visit_num(self, node): return node.value
    def visit_bin(self, node): return self.operators[node.op](self.visit(node.left), self.visit(node.right))
    def visit_call(self, node): return self.names[node.name](*map(self.visit, node.args))

    def visit_var(self, node):
        try:
            return self.names[node.name]
        except KeyError:
            raise NameError(f"no variable {node.name}") from None


class Show(Visitor):
    def visit_num(self, node): return str(node.value)
    def visit_var(self, node): return node.name
    def visit_bin(self, node): return f"({self.visit(node.left)} {node.op} {self.visit(node.right)})"
    def visit_call(self, node): return f"{node.name}({', '.join(map(self.visit, node.args))})"


for text in ("1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "10 / 4 - 1", "x * x + y", "max(1, abs(-7), x)",
             "1.5 * 2",
             "1 +", "(1", "1 2", "z + 1", "1 / 0", "3 $ 4", "f(1)", "((((5))))", "1 - 2 - 3", "max()"):
    try:
        tree = Parser(text).parse()
        print(text, "=", Show().visit(tree), "=", Evaluate(x=3, y=4).visit(tree))
    except (ParseError, NameError, ZeroDivisionError, KeyError, TypeError) as error:
        print(text, "!", type(error).__name__, "-" if isinstance(error, TypeError) else error)

# expect:
# 1 + 2 * 3 = (1 + (2 * 3)) = 7
# (1 + 2) * 3 = ((1 + 2) * 3) = 9
# 2 ^ 3 ^ 2 = (2 ^ (3 ^ 2)) = 512
# -2 ^ 2 = (0 - (2 ^ 2)) = -4
# 10 / 4 - 1 = ((10 / 4) - 1) = 1.5
# x * x + y = ((x * x) + y) = 13
# max(1, abs(-7), x) = max(1, abs((0 - 7)), x) = 7
# 1.5 * 2 = (1.5 * 2) = 3.0
# 1 + ! ParseError unexpected 'end'
# (1 ! ParseError expected ')', got ''
# 1 2 ! ParseError trailing '2'
# z + 1 ! NameError no variable z
# 1 / 0 ! ZeroDivisionError division by zero
# 3 $ 4 ! ParseError unexpected '$' at 2
# f(1) ! KeyError 'f'
# ((((5)))) = 5 = 5
# 1 - 2 - 3 = ((1 - 2) - 3) = -4
# max() ! TypeError -

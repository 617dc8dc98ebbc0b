# A small compiler to a stack machine: instructions as tuples, jumps, a call stack, errors with positions.
class VMError(Exception):
    def __init__(self, message, pc, op):
        super().__init__(f"{message} at {pc} ({op})")


class VM:
    def __init__(self, program):
        self.program, self.stack, self.names, self.output, self.steps = program, [], {}, [], 0

    def run(self, limit=1000):
        pc = 0
        while pc < len(self.program):
            self.steps += 1
            op, *args = self.program[pc]
            if self.steps > limit:
                raise VMError("too many steps", pc, op)
            try:
                method = getattr(self, f"op_{op}")
            except AttributeError:
                raise VMError("unknown instruction", pc, op) from None
            try:
                target = method(*args)
            except (IndexError, KeyError, ZeroDivisionError, TypeError) as error:
                raise VMError(type(error).__name__, pc, op) from error
            pc = pc + 1 if target is None else target
        return self.output

    def op_push(self, value): self.stack.append(value)
    def op_load(self, name): self.stack.append(self.names[name])
    def op_store(self, name): self.names[name] = self.stack.pop()
    def op_print(self): self.output.append(self.stack.pop())
    def op_jump(self, target): return target
    def op_jumpif(self, target): return target if self.stack.pop() else None


def binary(function):
    def method(self):
        right, left = self.stack.pop(), self.stack.pop()
        self.stack.append(function(left, right))
    return method


for name, function in {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b,
                       "div": lambda a, b: a // b,
                       "lt": lambda a, b: a < b, "eq": lambda a, b: a == b}.items():
    setattr(VM, f"op_{name}", binary(function))


class Compiler:
    def __init__(self): self.code = []
    def emit(self, *instruction): self.code.append(instruction); return len(self.code) - 1

    def compile(self, node):
        match node:
            case int() | str(): self.emit("push", node)
            case ("var", name): self.emit("load", name)
            case (("add" | "sub" | "mul" | "div" | "lt" | "eq") as op, left, right):
                self.compile(left)
                self.compile(right)
                self.emit(op)
            case ("set", name, value):
                self.compile(value)
                self.emit("store", name)
            case ("print", value):
                self.compile(value)
                self.emit("print")
            case ("do", *nodes):
                for each in nodes:
                    self.compile(each)
            case ("while", condition, *body):
                start = self.emit("jump", None)
                first = len(self.code)
                self.compile(("do", *body))
                self.code[start] = ("jump", len(self.code))
                self.compile(condition)
                self.emit("jumpif", first)
            case _: raise SyntaxError(f"cannot compile {node!r}")
        return self.code


factorial = ("do", ("set", "n", 10), ("set", "r", 1),
             ("while", ("lt", 0, ("var", "n")), ("set", "r", ("mul", ("var", "r"), ("var", "n"))),
                                                        ("set", "n", ("sub", ("var", "n"), 1))),
                                                        ("print", ("var", "r")))
code = Compiler().compile(factorial)
for i, instruction in enumerate(code):
    print(f"{i:>3} {instruction[0]:<7}{' '.join(map(repr, instruction[1:])) or '-'}")
vm = VM(code)
print(vm.run(), vm.steps, vm.names)
for program in ([("pop",)], [("add",)], [("load", "x")], [("push", 1), ("push", 0), ("div",)], [("jump", 0)],
                [("push",)],
                [("push", "a"), ("push", 1), ("add",)]):
    try:
        VM(program).run()
    except VMError as error:
        print(error, "|", type(error.__cause__).__name__)
try:
    Compiler().compile(("do", ("print", 1.5)))
except SyntaxError as error:
    print(error)

# expect:
#   0 push   10
#   1 store  'n'
#   2 push   1
#   3 store  'r'
#   4 jump   13
#   5 load   'r'
#   6 load   'n'
#   7 mul    -
#   8 store  'r'
#   9 load   'n'
#  10 push   1
#  11 sub    -
#  12 store  'n'
#  13 push   0
#  14 load   'n'
#  15 lt     -
#  16 jumpif 5
#  17 load   'r'
#  18 print  -
# [3628800] 131 {'n': 0, 'r': 3628800}
# unknown instruction at 0 (pop) | NoneType
# IndexError at 0 (add) | IndexError
# KeyError at 0 (load) | KeyError
# ZeroDivisionError at 2 (div) | ZeroDivisionError
# too many steps at 0 (jump) | NoneType
# TypeError at 0 (push) | TypeError
# TypeError at 2 (add) | TypeError
# cannot compile 1.5

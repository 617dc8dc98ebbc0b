# exec, eval and compile with namespaces: globals, locals, mappings, functions made inside, classes.
x = "module"
print(eval("x"), eval("x", {"x": "given"}), eval("x + y", {"x": 1}, {"y": 2}), eval("x", {"x": 1}, {"x": 2}))
names = {}
exec("a = 1\ndef f(): return a + b\nb = 2", names)
print(names["f"](), sorted(k for k in names if k != "__builtins__"), "__builtins__" in names)
names["a"] = 10
print(names["f"]())
outside, inside = {"g": "global"}, {}
exec("l = g\ng = 'local now'\nglobal h\nh = 'made global'", outside, inside)
print(inside, outside["g"], outside["h"])


def function():
    local = "seen"
    exec("print(local)")
    exec("local = 'changed'")
    result = [local, eval("local + '!'")]
    namespace = {}
    exec("made = local * 2", globals(), {**locals(), **namespace})
    try:
        made
    except NameError as error:
        result.append(str(error))
    return result


print(function())
code = compile("1 + n", "<made>", "eval")
print([eval(code, {"n": n}) for n in range(3)], code.co_filename, code.co_name)
exec(compile("for i in range(2):\n    out.append(i)", "f", "exec"), {"out": (out := [])})
print(out, exec("5"), eval(" 1 + \\\n 1 "), eval("\t2"))
exec("class C:\n    attribute = 1\n    def method(self): return self.attribute + bonus", names := {"bonus": 5})
print(names["C"]().method(), names["C"].__name__)
for text in ("x = 1", "1 +", "", "print(1); 2", "def f(): pass"):
    try:
        eval(text)
    except SyntaxError as error:
        print("SyntaxError", type(error).__name__)
for arguments in ((5,), ("1", 5), ("1", {}, 5), (None,)):
    try:
        eval(*arguments)
    except TypeError as error:
        print(type(error).__name__)


class Names(dict):
    def __missing__(self, key): return f"<{key}>"


print(eval("a + b", {}, Names(a="A")), eval("len('abc')"), eval("(lambda: x)()", {"x": "lambda's global"}))
try:
    eval("undefined", {})
except NameError as error:
    print(error)
exec("try:\n    1/0\nexcept ZeroDivisionError as e:\n    print('caught', e)")
exec("import math; print(math.floor(2.5))", {})
print("math" in globals(), locals() is globals())
exec("y = [x for x in range(3)]", {}, result := {})
print(result, eval("[i for i in n if i]", {"n": [0, 1]}), x)
print(eval("__name__"), eval("__name__", {"__name__": "other"}))

# expect:
# module given 3 2
# 3 ['a', 'b', 'f'] True
# 12
# {'l': 'global', 'g': 'local now'} global made global
# seen
# ['seen', 'seen!', "name 'made' is not defined"]
# [1, 2, 3] <made> <module>
# [0, 1] None 2 2
# 6 C
# SyntaxError SyntaxError
# SyntaxError SyntaxError
# SyntaxError SyntaxError
# SyntaxError SyntaxError
# SyntaxError SyntaxError
# TypeError
# TypeError
# TypeError
# TypeError
# A<b> 3 lambda's global
# name 'undefined' is not defined
# caught division by zero
# 2
# False True
# {'y': [0, 1, 2]} [1] module
# __main__ other

# exec, eval, locals and globals.
# needs: 3.13
exec("made = 5\ndef double(n): return n * 2")
print(made, double(made), eval("made + 1"), eval("[made for _ in range(2)]"))  # 5 10 6 [5, 5]
names = {"x": 1}
exec("y = x + 1\nz = [y] * x", names)
print(names["y"], names["z"], "__builtins__" in names)  # 2 [2] True
print(eval("a + b", {"a": 1}, {"b": 2}), eval("a", {"a": 1}, {"a": 2}), eval(" 1 + 1 "), eval(b"2"))  # 3 2 2 2
code = compile("1 + 2", "sum", "eval")
print(eval(code), code.co_filename, code.co_name, eval(compile("x = 3\nx", "f", "exec")))  # 3 sum <module> None

def f():
    x = 1
    exec("x = 2")
    return x, eval("x"), locals()
print(f())  # (1, 1, {'x': 1})

def g(a, b=2):
    before = locals()
    c = 3
    return before, locals()["c"]
print(g(1))  # ({'a': 1, 'b': 2}, 3)
globals()["dynamic"] = "set through globals()"
print(dynamic, "dynamic" in dir(), vars() is globals(), locals() is globals())  #> set through globals() True True True

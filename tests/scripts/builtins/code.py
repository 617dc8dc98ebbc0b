# eval, exec and compile.
print(eval("1 + 2"), eval("  x * 2", {"x": 21}), eval("a + b", {"a": 1}, {"b": 2}))
names = {}
exec("x = 5\ny = x + 1", names)
print(names["x"], names["y"], "__builtins__" in names)
code = compile("3 * n", "<there>", "eval")
n = 14
print(eval(code), code.co_filename, code.co_name)
exec(compile("print('ran', n)", "<there>", "exec"))
exec("n = 15")
print(n)
def scope():
    n = 1
    exec("n = 2")
    return n, eval("n + 1")
print(scope())
print(eval("[i * n for i in range(3)]"), eval("lambda: n")())
print(eval(b"1 + 1"), exec("pass"))
local_names = {}
exec("def double(x): return 2 * x\nresult = double(4)", {}, local_names)
print(sorted(local_names), local_names["result"])

# expect:
# 3 42 3
# 5 6 True
# 42 <there> <module>
# ran 14
# 15
# (1, 2)
# [0, 15, 30] 15
# 2 None
# ['double', 'result'] 8

# nonlocal through several functions, cells shared by siblings, loops and late binding, errors of declarations.
def a():
    v = "a"

    def b():
        def c():
            nonlocal v
            v += "c"

            def d():
                nonlocal v
                v += "d"
                return v
            return d()
        w = c()
        return w, v
    return b(), v


print(a())


def counter():
    n = 0
    def up(): nonlocal n; n += 1; return n
    def down(): nonlocal n; n -= 1; return n
    def get(): return n
    def reset(to=0): nonlocal n; n = to
    return up, down, get, reset


up, down, get, reset = counter()
print(up(), up(), down(), get(), reset(10), up(), counter()[0]())


def shadows():
    x = 1
    def inner():
        x = 2
        def innermost():
            nonlocal x
            x = 3
        innermost()
        return x
    return inner(), x


print(shadows())


def parameters(p):
    def change():
        nonlocal p
        p = p * 2
        return p
    change()
    return p, change()


print(parameters(5))


def unbound():
    def read(): return later
    try:
        read()
    except NameError as error:
        print(error)
    later = "now"
    print(read())
    del later
    try:
        read()
    except NameError as error:
        print(error)


unbound()


def late(): return [lambda: i for i in range(3)], [lambda i=i: i for i in range(3)]


print([[f() for f in fs] for fs in late()])


def in_loop():
    fs = []
    for i in range(3):
        def f(): return i
        fs.append(f)
    i = "after"
    return [f() for f in fs]


print(in_loop(), up.__closure__[0].cell_contents, up.__code__.co_freevars, counter.__code__.co_cellvars)
for source in ("def f():\n nonlocal x\n", "nonlocal x", "def f(x):\n global x\n", "def f():\n print(y)\n global y\n",
               "def f():\n x = 1\n def g():\n  x\n  nonlocal x\n", "def f():\n global z\n def g():\n  nonlocal z\n",
               "def f(a):\n nonlocal a\n", "class A:\n nonlocal q\n"):
    try:
        exec(source)
        print("accepted")
    except SyntaxError as error:
        print(error.msg)

# expect:
# (('acd', 'acd'), 'acd')
# 1 2 1 1 None 11 1
# (3, 1)
# (10, 20)
# cannot access free variable 'later' where it is not associated with a value in enclosing scope
# now
# cannot access free variable 'later' where it is not associated with a value in enclosing scope
# [[2, 2, 2], [0, 1, 2]]
# ['after', 'after', 'after'] 11 ('n',) ('n',)
# no binding for nonlocal 'x' found
# nonlocal declaration not allowed at module level
# name 'x' is parameter and global
# name 'y' is used prior to global declaration
# name 'x' is used prior to nonlocal declaration
# no binding for nonlocal 'z' found
# name 'a' is parameter and nonlocal
# no binding for nonlocal 'q' found

# Where a class statement fails: the statement, and the line of its body.
def deco(c):
    return c
def define(x):
    @deco
    class C(object,
            metaclass=type):
        a = 1
        def f(self): pass
        b = undefined + a
        c = 3
    return C
define(1)

# expect-stderr:
# Traceback (most recent call last):
#   File "compile_traceback.py", line 13, in <module>
#     define(1)
#     ~~~~~~^^^
#   File "compile_traceback.py", line 6, in define
#     class C(object,
#     ...<4 lines>...
#         c = 3
#   File "compile_traceback.py", line 10, in C
#     b = undefined + a
#         ^^^^^^^^^
# NameError: name 'undefined' is not defined. Did you mean: 'define'?

# exit: 1

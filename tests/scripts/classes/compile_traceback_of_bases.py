# Bases that are no classes.
def f():
    class C(1.5): pass
f()

# expect-stderr:
# Traceback (most recent call last):
#   File "compile_traceback_of_bases.py", line 4, in <module>
#     f()
#     ~^^
#   File "compile_traceback_of_bases.py", line 3, in f
#     class C(1.5): pass
# TypeError: float expected at most 1 argument, got 3

# exit: 1

# A decorator that fails is shown, not the class.
def fine(c): return c
def fails(c): raise ValueError(c.__name__)
@fine
@fails
class C:
    x = 1

# expect-stderr:
# Traceback (most recent call last):
#   File "compile_traceback_of_decorator.py", line 5, in <module>
#     @fails
#      ^^^^^
#   File "compile_traceback_of_decorator.py", line 3, in fails
#     def fails(c): raise ValueError(c.__name__)
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# ValueError: C

# exit: 1

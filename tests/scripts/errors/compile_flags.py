# The flags of the features of __future__ are taken, of which annotations changes something.
names = {}
exec(compile("x: undefined_name = 1", "f", "exec", 0x1000000), names)
print(names["__annotations__"])  # {'x': 'undefined_name'}
print(eval(compile("7 // 2", "f", "eval", 0x20000, True)))  # 3
compile("1", "f", "eval", flags=3)
# expect-stderr:
# Traceback (most recent call last):
#   File "compile_flags.py", line 6, in <module>
#     compile("1", "f", "eval", flags=3)
#     ~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^
# ValueError: compile(): unrecognised flags
# exit: 1

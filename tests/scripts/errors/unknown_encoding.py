compile(b"# coding: uft-8\nx = = 1\n", "made.py", "exec")

# expect-stderr:
# Traceback (most recent call last):
#   File "unknown_encoding.py", line 1, in <module>
#     compile(b"# coding: uft-8\nx = = 1\n", "made.py", "exec")
#     ~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#   File "made.py", line 0
# SyntaxError: unknown encoding: uft-8

# exit: 1

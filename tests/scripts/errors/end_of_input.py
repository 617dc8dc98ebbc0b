# An expression that ends too early: its line is shown without a caret.
eval("1 +")

# expect-stderr:
# Traceback (most recent call last):
#   File "end_of_input.py", line 2, in <module>
#     eval("1 +")
#     ~~~~^^^^^^^
#   File "<string>", line 1
#     1 +
# SyntaxError: invalid syntax

# exit: 1

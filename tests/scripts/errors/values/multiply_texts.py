"a" * "b"

# expect-stderr:
# Traceback (most recent call last):
#   File "multiply_texts.py", line 1, in <module>
#     "a" * "b"
#     ~~~~^~~~~
# TypeError: can't multiply sequence by non-int of type 'str'

# exit: 1

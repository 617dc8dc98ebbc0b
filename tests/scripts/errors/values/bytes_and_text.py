b"a" + "b"

# expect-stderr:
# Traceback (most recent call last):
#   File "bytes_and_text.py", line 1, in <module>
#     b"a" + "b"
#     ~~~~~^~~~~
# TypeError: can't concat str to bytes

# exit: 1

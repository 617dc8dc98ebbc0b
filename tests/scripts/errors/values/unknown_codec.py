"a".encode("nothing")

# expect-stderr:
# Traceback (most recent call last):
#   File "unknown_codec.py", line 1, in <module>
#     "a".encode("nothing")
#     ~~~~~~~~~~^^^^^^^^^^^
# LookupError: unknown encoding: nothing

# exit: 1

print(b"%s and %%" % b"one", b"%b|%b" % (b"a", b"b"))
print(b"none" % b"one")

# expect:
# b'one and %' b'a|b'

# expect-stderr:
# Traceback (most recent call last):
#   File "bytes_format_of_bytes.py", line 2, in <module>
#     print(b"none" % b"one")
#           ~~~~~~~~^~~~~~~~
# TypeError: not all arguments converted during bytes formatting

# exit: 1

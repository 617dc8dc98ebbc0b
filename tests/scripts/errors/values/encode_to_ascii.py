"caf\u00e9".encode("ascii")

# expect-stderr:
# Traceback (most recent call last):
#   File "encode_to_ascii.py", line 1, in <module>
#     "caf\u00e9".encode("ascii")
#     ~~~~~~~~~~~~~~~~~~^^^^^^^^^
# UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 3: ordinal not in range(128)

# exit: 1

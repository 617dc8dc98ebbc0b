b"caf\xe9".decode()

# expect-stderr:
# Traceback (most recent call last):
#   File "decode_from_utf8.py", line 1, in <module>
#     b"caf\xe9".decode()
#     ~~~~~~~~~~~~~~~~~^^
# UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe9 in position 3: unexpected end of data

# exit: 1

int(None)

# expect-stderr:
# Traceback (most recent call last):
#   File "int_of_none.py", line 1, in <module>
#     int(None)
#     ~~~^^^^^^
# TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'

# exit: 1

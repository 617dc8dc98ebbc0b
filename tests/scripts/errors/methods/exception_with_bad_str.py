# An exception whose __str__ fails.
class Broken(Exception):
    def __str__(self):
        raise RuntimeError("no text")


raise Broken(1)

# expect-stderr:
# Traceback (most recent call last):
#   File "exception_with_bad_str.py", line 7, in <module>
#     raise Broken(1)
# Broken: <exception str() failed>

# exit: 1

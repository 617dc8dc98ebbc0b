# An exception while another is handled, and the one after that.
class Store:
    def __init__(self):
        self.data = {}

    def get(self, key):
        try:
            return self.data[key]
        except KeyError:
            return self.default(key)

    def default(self, key):
        try:
            return int(key)
        except ValueError as error:
            raise LookupError(f"nothing for {key}") from error


Store().get("abc")

# expect-stderr:
# Traceback (most recent call last):
#   File "chained_while_handling.py", line 8, in get
#     return self.data[key]
#            ~~~~~~~~~^^^^^
# KeyError: 'abc'
#
# During handling of the above exception, another exception occurred:
#
# Traceback (most recent call last):
#   File "chained_while_handling.py", line 14, in default
#     return int(key)
# ValueError: invalid literal for int() with base 10: 'abc'
#
# The above exception was the direct cause of the following exception:
#
# Traceback (most recent call last):
#   File "chained_while_handling.py", line 19, in <module>
#     Store().get("abc")
#     ~~~~~~~~~~~^^^^^^^
#   File "chained_while_handling.py", line 10, in get
#     return self.default(key)
#            ~~~~~~~~~~~~^^^^^
#   File "chained_while_handling.py", line 16, in default
#     raise LookupError(f"nothing for {key}") from error
# LookupError: nothing for abc

# exit: 1

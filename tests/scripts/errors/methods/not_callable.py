# An instance without __call__.
class Handler:
    pass


handlers = {"a": Handler()}
handlers["a"](1, 2)

# expect-stderr:
# Traceback (most recent call last):
#   File "not_callable.py", line 7, in <module>
#     handlers["a"](1, 2)
#     ~~~~~~~~~~~~~^^^^^^
# TypeError: 'Handler' object is not callable

# exit: 1

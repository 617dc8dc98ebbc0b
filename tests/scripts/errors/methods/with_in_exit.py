# An exception in __exit__ while another is on its way.
class Broken:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        raise OSError("cannot close")


with Broken():
    1 / 0

# expect-stderr:
# Traceback (most recent call last):
#   File "with_in_exit.py", line 11, in <module>
#     1 / 0
#     ~~^~~
# ZeroDivisionError: division by zero
#
# During handling of the above exception, another exception occurred:
#
# Traceback (most recent call last):
#   File "with_in_exit.py", line 10, in <module>
#     with Broken():
#          ~~~~~~^^
#   File "with_in_exit.py", line 7, in __exit__
#     raise OSError("cannot close")
# OSError: cannot close

# exit: 1

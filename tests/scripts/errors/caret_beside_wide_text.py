# A call that fills its line has no carets, unless there is text beyond ASCII in it.
def fail(text):
    return 1 / 0


fail("äöü")

# expect-stderr:
# Traceback (most recent call last):
#   File "caret_beside_wide_text.py", line 6, in <module>
#     fail("äöü")
#     ~~~~^^^^^^^
#   File "caret_beside_wide_text.py", line 3, in fail
#     return 1 / 0
#            ~~^~~
# ZeroDivisionError: division by zero

# exit: 1

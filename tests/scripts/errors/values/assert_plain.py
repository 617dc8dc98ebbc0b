assert not "text"

# expect-stderr:
# Traceback (most recent call last):
#   File "assert_plain.py", line 1, in <module>
#     assert not "text"
#            ^^^^^^^^^^
# AssertionError

# exit: 1

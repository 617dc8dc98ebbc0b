next([1, 2])

# expect-stderr:
# Traceback (most recent call last):
#   File "not_an_iterator.py", line 1, in <module>
#     next([1, 2])
#     ~~~~^^^^^^^^
# TypeError: 'list' object is not an iterator

# exit: 1

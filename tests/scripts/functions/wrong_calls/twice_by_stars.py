def area(**sides): pass
area(**{"a": 1}, **{"a": 2})

# expect-stderr:
# Traceback (most recent call last):
#   File "twice_by_stars.py", line 2, in <module>
#     area(**{"a": 1}, **{"a": 2})
#     ~~~~^^^^^^^^^^^^^^^^^^^^^^^^
# TypeError: __main__.area() got multiple values for keyword argument 'a'

# exit: 1

def area(width, height, *, unit): pass
area()

# expect-stderr:
# Traceback (most recent call last):
#   File "missing.py", line 2, in <module>
#     area()
#     ~~~~^^
# TypeError: area() missing 2 required positional arguments: 'width' and 'height'

# exit: 1

def area(width, height=1): pass
area(1, 2, 3)

# expect-stderr:
# Traceback (most recent call last):
#   File "too_many.py", line 2, in <module>
#     area(1, 2, 3)
#     ~~~~^^^^^^^^^
# TypeError: area() takes from 1 to 2 positional arguments but 3 were given

# exit: 1

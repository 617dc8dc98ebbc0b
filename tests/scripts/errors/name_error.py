# A name that is nearly one that exists.
def area(width, height):
    return widht * height
area(1, 2)

# expect-stderr:
# Traceback (most recent call last):
#   File "name_error.py", line 4, in <module>
#     area(1, 2)
#     ~~~~^^^^^^
#   File "name_error.py", line 3, in area
#     return widht * height
#            ^^^^^
# NameError: name 'widht' is not defined. Did you mean: 'width'?

# exit: 1

def area(width): pass
area(1, width=2)

# expect-stderr:
# Traceback (most recent call last):
#   File "twice.py", line 2, in <module>
#     area(1, width=2)
#     ~~~~^^^^^^^^^^^^
# TypeError: area() got multiple values for argument 'width'

# exit: 1

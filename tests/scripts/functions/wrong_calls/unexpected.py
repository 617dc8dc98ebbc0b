def area(width): pass
area(1, colour="red")

# expect-stderr:
# Traceback (most recent call last):
#   File "unexpected.py", line 2, in <module>
#     area(1, colour="red")
#     ~~~~^^^^^^^^^^^^^^^^^
# TypeError: area() got an unexpected keyword argument 'colour'

# exit: 1

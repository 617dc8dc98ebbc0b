def area(width, height, /): pass
area(width=1, height=2)

# expect-stderr:
# Traceback (most recent call last):
#   File "positional_only.py", line 2, in <module>
#     area(width=1, height=2)
#     ~~~~^^^^^^^^^^^^^^^^^^^
# TypeError: area() got some positional-only arguments passed as keyword arguments: 'width, height'

# exit: 1

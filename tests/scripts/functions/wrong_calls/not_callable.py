width = 3
width(2)

# expect-stderr:
# Traceback (most recent call last):
#   File "not_callable.py", line 2, in <module>
#     width(2)
#     ~~~~~^^^
# TypeError: 'int' object is not callable

# exit: 1

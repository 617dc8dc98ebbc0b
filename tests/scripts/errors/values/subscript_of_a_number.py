x = 5
x[0]

# expect-stderr:
# Traceback (most recent call last):
#   File "subscript_of_a_number.py", line 2, in <module>
#     x[0]
#     ~^^^
# TypeError: 'int' object is not subscriptable

# exit: 1

None[0]

# expect-stderr:
# subscript_of_none.py:1: SyntaxWarning: 'NoneType' object is not subscriptable; perhaps you missed a comma?
#   None[0]
# Traceback (most recent call last):
#   File "subscript_of_none.py", line 1, in <module>
#     None[0]
#     ~~~~^^^
# TypeError: 'NoneType' object is not subscriptable

# exit: 1

"abc"()

# expect-stderr:
# call_of_text.py:1: SyntaxWarning: 'str' object is not callable; perhaps you missed a comma?
#   "abc"()
# Traceback (most recent call last):
#   File "call_of_text.py", line 1, in <module>
#     "abc"()
#     ~~~~~^^
# TypeError: 'str' object is not callable

# exit: 1

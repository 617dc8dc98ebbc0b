1 in "123"

# expect-stderr:
# Traceback (most recent call last):
#   File "number_in_text.py", line 1, in <module>
#     1 in "123"
# TypeError: 'in <string>' requires string as left operand, not int

# exit: 1

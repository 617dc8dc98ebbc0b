"total: " + 5

# expect-stderr:
# Traceback (most recent call last):
#   File "concatenate_number.py", line 1, in <module>
#     "total: " + 5
#     ~~~~~~~~~~^~~
# TypeError: can only concatenate str (not "int") to str

# exit: 1

prices = {"apple": 3}
print("total: " + prices["apple"])

# expect-stderr:
# Traceback (most recent call last):
#   File "type_error.py", line 2, in <module>
#     print("total: " + prices["apple"])
#           ~~~~~~~~~~^~~~~~~~~~~~~~~~~
# TypeError: can only concatenate str (not "int") to str

# exit: 1

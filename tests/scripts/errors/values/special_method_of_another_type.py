print(int.__repr__("a"))

# expect-error: TypeError: descriptor '__repr__' requires a 'int' object but received a 'str'
# exit: 1

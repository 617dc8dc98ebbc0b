items = [1, "a"]
print(items[0] <
      items[1])

# expect-stderr:
# Traceback (most recent call last):
#   File "comparison.py", line 2, in <module>
#     print(items[0] <
#           ^^^^^^^^^^
#           items[1])
#           ^^^^^^^^
# TypeError: '<' not supported between instances of 'int' and 'str'

# exit: 1

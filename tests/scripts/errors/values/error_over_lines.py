total = (1 +
         2 +
         "3" +
         4)

# expect-stderr:
# Traceback (most recent call last):
#   File "error_over_lines.py", line 1, in <module>
#     total = (1 +
#              ~~~
#              2 +
#              ~~^
#              "3" +
#              ~~~
# TypeError: unsupported operand type(s) for +: 'int' and 'str'

# exit: 1

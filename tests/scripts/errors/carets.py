# profile: 3.13
# The operator, the brackets: what of an expression failed.
def fail(kind):
    numbers = [1, 2, 3]
    table = {"a": 1}
    if kind == 0:
        return (numbers[0] + numbers[1]) * (numbers[2] - table["a"] + "x")
    return table["a"] + numbers[1] // (numbers[0] - 1)
fail(1)

# expect-stderr:
# Traceback (most recent call last):
#   File "carets.py", line 9, in <module>
#     fail(1)
#     ~~~~^^^
#   File "carets.py", line 8, in fail
#     return table["a"] + numbers[1] // (numbers[0] - 1)
#                         ~~~~~~~~~~~^^~~~~~~~~~~~~~~~~~
# ZeroDivisionError: integer division or modulo by zero

# exit: 1

# An instruction of several lines.
def total(first, second, third):
    return first + second + third
result = [
    total(
        1,
        2,
        "three",
    )
    for _ in range(1)
]

# expect-stderr:
# Traceback (most recent call last):
#   File "long_call.py", line 5, in <module>
#     total(
#     ~~~~~^
#         1,
#         ^^
#         2,
#         ^^
#         "three",
#         ^^^^^^^^
#     )
#     ^
#   File "long_call.py", line 3, in total
#     return first + second + third
#            ~~~~~~~~~~~~~~~^~~~~~~
# TypeError: unsupported operand type(s) for +: 'int' and 'str'

# exit: 1

# Frames, innermost last, with carets under what failed.
def divide(a, b):
    return a / b
def compute(values):
    total = 0
    for value in values:
        total += divide(10, value)
    return total
print("before")
compute([1, 2, 0])

# expect:
# before

# expect-stderr:
# Traceback (most recent call last):
#   File "frames.py", line 10, in <module>
#     compute([1, 2, 0])
#     ~~~~~~~^^^^^^^^^^^
#   File "frames.py", line 7, in compute
#     total += divide(10, value)
#              ~~~~~~^^^^^^^^^^^
#   File "frames.py", line 3, in divide
#     return a / b
#            ~~^~~
# ZeroDivisionError: division by zero

# exit: 1

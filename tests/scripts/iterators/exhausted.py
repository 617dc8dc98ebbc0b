numbers = iter([1])
next(numbers)
next(numbers)

# expect-stderr:
# Traceback (most recent call last):
#   File "exhausted.py", line 3, in <module>
#     next(numbers)
#     ~~~~^^^^^^^^^
# StopIteration

# exit: 1

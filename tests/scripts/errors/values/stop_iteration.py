raise StopIteration(3)

# expect-stderr:
# Traceback (most recent call last):
#   File "stop_iteration.py", line 1, in <module>
#     raise StopIteration(3)
# StopIteration: 3

# exit: 1

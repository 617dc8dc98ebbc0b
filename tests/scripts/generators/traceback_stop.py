def g():
    yield 1
    raise StopIteration("x")


list(g())

# expect-stderr:
# Traceback (most recent call last):
#   File "traceback_stop.py", line 3, in g
#     raise StopIteration("x")
# StopIteration: x
# 
# The above exception was the direct cause of the following exception:
# 
# Traceback (most recent call last):
#   File "traceback_stop.py", line 6, in <module>
#     list(g())
#     ~~~~^^^^^
# RuntimeError: generator raised StopIteration

# exit: 1

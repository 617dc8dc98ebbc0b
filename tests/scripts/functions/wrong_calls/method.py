[3, 1].append()

# expect-stderr:
# Traceback (most recent call last):
#   File "method.py", line 1, in <module>
#     [3, 1].append()
#     ~~~~~~~~~~~~~^^
# TypeError: list.append() takes exactly one argument (0 given)

# exit: 1

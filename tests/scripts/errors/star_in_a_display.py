# An item that cannot be unpacked is shown with the display around it.
print([*(1, 2)])
print(1, [0, *5, 6])

# expect:
# [1, 2]

# expect-stderr:
# Traceback (most recent call last):
#   File "star_in_a_display.py", line 3, in <module>
#     print(1, [0, *5, 6])
#              ^^^^^^^^^^
# TypeError: Value after * must be an iterable, not int

# exit: 1

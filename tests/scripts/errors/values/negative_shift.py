1 << -1

# expect-stderr:
# Traceback (most recent call last):
#   File "negative_shift.py", line 1, in <module>
#     1 << -1
#     ~~^^~~~
# ValueError: negative shift count

# exit: 1

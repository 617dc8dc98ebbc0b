count = 0
def bump():
    count = count + 1
bump()

# expect-stderr:
# Traceback (most recent call last):
#   File "unbound_local.py", line 4, in <module>
#     bump()
#     ~~~~^^
#   File "unbound_local.py", line 3, in bump
#     count = count + 1
#             ^^^^^
# UnboundLocalError: cannot access local variable 'count' where it is not associated with a value

# exit: 1

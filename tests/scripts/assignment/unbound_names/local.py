count = 0
def increase():
    count += 1
increase()

# expect-stderr:
# Traceback (most recent call last):
#   File "local.py", line 4, in <module>
#     increase()
#     ~~~~~~~~^^
#   File "local.py", line 3, in increase
#     count += 1
#     ^^^^^
# UnboundLocalError: cannot access local variable 'count' where it is not associated with a value

# exit: 1

things = {1}
for thing in things:
    things.add(thing + 1)

# expect-stderr:
# Traceback (most recent call last):
#   File "changed_set.py", line 2, in <module>
#     for thing in things:
#                  ^^^^^^
# RuntimeError: Set changed size during iteration

# exit: 1

# Frames on both sides of a native function.
def key(item):
    return item["rank"]
sorted([{"rank": 1}, {}], key=key)

# expect-stderr:
# Traceback (most recent call last):
#   File "key_function.py", line 4, in <module>
#     sorted([{"rank": 1}, {}], key=key)
#     ~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#   File "key_function.py", line 3, in key
#     return item["rank"]
#            ~~~~^^^^^^^^
# KeyError: 'rank'

# exit: 1

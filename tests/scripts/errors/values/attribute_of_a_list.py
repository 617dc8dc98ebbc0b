[1].push(2)

# expect-stderr:
# Traceback (most recent call last):
#   File "attribute_of_a_list.py", line 1, in <module>
#     [1].push(2)
#     ^^^^^^^^
# AttributeError: 'list' object has no attribute 'push'

# exit: 1

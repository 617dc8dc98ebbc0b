[1, 2].index(3)

# expect-stderr:
# Traceback (most recent call last):
#   File "list_index_of_nothing.py", line 1, in <module>
#     [1, 2].index(3)
#     ~~~~~~~~~~~~^^^
# ValueError: 3 is not in list

# exit: 1

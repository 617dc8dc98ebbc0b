[1, 2].remove(3)

# expect-stderr:
# Traceback (most recent call last):
#   File "list_without_the_item.py", line 1, in <module>
#     [1, 2].remove(3)
#     ~~~~~~~~~~~~~^^^
# ValueError: list.remove(x): x not in list

# exit: 1
